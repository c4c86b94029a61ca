import { AppError } from "@/kernel/errors";

/** A request's raw bytes; more than `maxBytes` is `too_large`, and reading stops there, whatever its length header said. */
export async function readBody(request: Request, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge(maxBytes);
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw tooLarge(maxBytes);
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

/** A webhook's body; undefined when it isn't JSON: whether that matters is said only to whoever is known to have sent it. */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

function tooLarge(maxBytes: number) {
  return new AppError("too_large", `A request may have at most ${maxBytes} bytes.`);
}
