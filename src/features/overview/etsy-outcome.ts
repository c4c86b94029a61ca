import { type EtsyErrorCode, etsyErrors } from "@/domain/channels/schemas";

/** How a visit to Etsy's consent page ended. `elsewhere`: the shop went to another account than the one signed in. */
export type EtsyOutcome =
  | { kind: "connected"; shop: string }
  | { kind: "elsewhere"; shop: string; account: string }
  | { kind: "error"; code: EtsyErrorCode; message: string };

type Query = Record<string, string | string[] | undefined>;

/** Reads the callback's query; an unknown code counts as Etsy not finishing. For the server, which knows the sentences. */
export function etsyOutcome(
  query: Query,
  elsewhere: { shop: string; account: string } | null,
): EtsyOutcome | null {
  const { etsy_error: error, etsy_connected: connected, shop } = query;
  if (typeof error === "string") {
    const code = isCode(error) ? error : "token_error";
    return { kind: "error", code, message: etsyErrors[code] };
  }
  if (connected !== "true") return null;
  if (elsewhere) return { kind: "elsewhere", ...elsewhere };
  return { kind: "connected", shop: typeof shop === "string" && shop ? shop : "Your shop" };
}

const isCode = (code: string): code is EtsyErrorCode => Object.hasOwn(etsyErrors, code);
