// A process of its own that asks for a connection's tokens many times at once, as several workers would.
import { openSystem } from "@/boot/system";
import { parseEnv } from "@/config/env";
import { connectionTokens } from "@/domain/channels";
import { asTenant } from "@/domain/context";

const [sellerId = "", connectionId = "", callers = "1"] = process.argv.slice(2);
const system = await openSystem(parseEnv(process.env), "worker");
const ctx = asTenant(system.ctx, sellerId);
// Says that it is ready and waits, so that all processes ask at the same moment.
process.send?.("ready");
await new Promise((resolve) => process.once("message", resolve));
const answers = await Promise.allSettled(
  Array.from({ length: Number(callers) }, () => connectionTokens(ctx, connectionId, "sync").current()),
);
await system.close();
const tokens = answers.flatMap((one) => (one.status === "fulfilled" ? [one.value.accessToken] : []));
process.send?.({ tokens: [...new Set(tokens)], failed: answers.length - tokens.length }, () =>
  process.exit(0),
);
