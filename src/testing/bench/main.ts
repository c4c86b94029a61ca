import { agent } from "./agent";
import { refresh } from "./refresh";
import { search } from "./search";
import { sync } from "./sync";
import { truth } from "./truth";
import { web } from "./web";

const benches: Record<string, (size?: number) => Promise<void>> = {
  agent,
  refresh,
  search,
  sync,
  truth,
  web,
};

/** `npm run bench -- sync 100000`: a number is the size, for benches that have one. */
const isSize = (text: string) => /^\d+$/.test(text);
const given = process.argv.slice(2);
const asked = given.filter((text) => !isSize(text));
const size = given.find(isSize);
const unknown = asked.filter((name) => !benches[name]);
if (unknown.length > 0) {
  process.stderr.write(
    `No such bench: ${unknown.join(", ")}. There is: ${Object.keys(benches).join(", ")}\n`,
  );
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : Object.keys(benches))
  await benches[name]?.(size ? Number(size) : undefined);
process.exit(0);
