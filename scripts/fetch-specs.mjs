// Fetches the platforms' own API documents for the contract tests into .specs (ignored by git: they are not ours).
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const documents = {
  "etsy-oas-3.0.0.json": "https://www.etsy.com/openapi/generated/oas/3.0.0.json",
  "telegram-bot-api.json":
    "https://raw.githubusercontent.com/PaulSonOfLars/telegram-bot-api-spec/main/api.json",
};
const folder = fileURLToPath(new URL("../.specs", import.meta.url));

async function fetchDocument(name, url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  const text = await response.text();
  JSON.parse(text);
  await writeFile(join(folder, name), text);
  return text.length;
}

await mkdir(folder, { recursive: true });
for (const [name, url] of Object.entries(documents)) {
  try {
    console.log(`${name}: ${await fetchDocument(name, url)} characters from ${url}`);
  } catch (error) {
    const reason = error.cause?.code ?? error.message;
    console.error(
      `${name} could not be fetched from ${url} (${reason}). The tests that need it will be skipped.`,
    );
    process.exitCode = 1;
  }
}
