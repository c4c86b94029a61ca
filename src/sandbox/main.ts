import { parseArgs } from "node:util";
import { z } from "zod";
import { startSandbox } from "./server";

const defaultPort = 4_010;

const Flags = z.object({
  port: z.coerce.number("--port must be a number").int().min(0).max(65_535).default(defaultPort),
  "data-file": z.string().optional(),
  "app-url": z.url("--app-url must be an address").optional(),
  "etsy-webhook-secret": z.string().optional(),
});

/** `tsx src/sandbox/main.ts [--port 4010] [--data-file state.json] [--app-url http://…]`; SIGTERM and SIGINT end it. */
async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: "string" },
      "data-file": { type: "string" },
      "app-url": { type: "string" },
      "etsy-webhook-secret": { type: "string" },
    },
  });
  const flags = Flags.parse(values);
  const sandbox = await startSandbox({
    port: flags.port,
    ...(flags["data-file"] === undefined ? {} : { dataFile: flags["data-file"] }),
    ...(flags["app-url"] === undefined ? {} : { appUrl: flags["app-url"] }),
    ...(flags["etsy-webhook-secret"] === undefined
      ? {}
      : { etsyWebhookSecret: flags["etsy-webhook-secret"] }),
  });
  console.log(`sandbox: listening on ${sandbox.origin}`);
  const stop = async () => {
    await sandbox.close();
    process.exit(0);
  };
  process.once("SIGTERM", () => void stop());
  process.once("SIGINT", () => void stop());
}

main().catch((error: unknown) => {
  const problem = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
  console.error(`sandbox: ${problem}`);
  process.exit(1);
});
