// `npm run <command>`: brings the packages up to date, then becomes the command on the right Node.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bootstrap } from "./bootstrap.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const launcher = ["--import", "tsx", "src/boot/launcher/main.ts"];
const environment = "--env-file-if-exists=.env";

const sandboxPort = process.env.SANDBOX_PORT ? ["--port", process.env.SANDBOX_PORT] : [];

/** What each command runs; `first` must succeed before. */
const commands = {
  start: { run: [...launcher, "start"] },
  dev: { run: [...launcher, "dev"] },
  migrate: { run: [...launcher, "migrate"] },
  "keys:rotate": { run: [...launcher, "keys:rotate"] },
  build: { run: [...launcher, "build"] },
  web: { first: [...launcher, "build"], run: [...launcher, "web"] },
  // As the launcher does (src/boot/launcher/plan.ts).
  worker: {
    run: [
      environment,
      "--max-semi-space-size=4",
      "--max-old-space-size=768",
      "--import",
      "tsx",
      "src/worker/main.ts",
    ],
  },
  sandbox: { run: [environment, "--import", "tsx", "src/sandbox/main.ts", ...sandboxPort] },
};

const command = commands[process.argv[2]];
if (!command) {
  process.stderr.write(`Say one of: ${Object.keys(commands).join(", ")}\n`);
  process.exit(2);
}
process.chdir(root);
await bootstrap();
// Asked for after the install, which brings it on Linux.
const own = join(root, "node_modules", ".bin", "node");
const node = process.platform !== "win32" && existsSync(own) ? own : process.execPath;
if (command.first) {
  const { status } = spawnSync(node, command.first, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
become([...command.run, ...process.argv.slice(3)]);

/** Passes the terminal and the signals on, and ends as the command ends. */
function become(args) {
  const child = spawn(node, args, { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
}
