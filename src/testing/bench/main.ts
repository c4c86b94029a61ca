import { refresh } from "./refresh";
import { replyOverhead } from "./reply-overhead";
import { sync } from "./sync";
import { web } from "./web";

const benches: Record<string, () => Promise<void>> = { "reply-overhead": replyOverhead, refresh, sync, web };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !benches[name]);
if (unknown.length > 0) {
  process.stderr.write(
    `No such bench: ${unknown.join(", ")}. There is: ${Object.keys(benches).join(", ")}\n`,
  );
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : Object.keys(benches)) await benches[name]?.();
process.exit(0);
