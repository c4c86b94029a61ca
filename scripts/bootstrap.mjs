// Installs the dependencies when the lockfile or a patch changed. Runs before anything is installed, on the system's
// own Node (20.9 or newer), so it imports nothing but Node's modules.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const note = join(root, "node_modules", ".stallhand-lock");
// Beside node_modules, since `npm ci` removes that folder.
const lockDir = join(root, ".data", "install.lock");

/** Brings node_modules to the lockfile's state; exits with a sentence when that can't be done. */
export async function bootstrap() {
  checkNode();
  const wanted = fingerprint();
  if (installed() === wanted) return;
  await takeLock();
  try {
    if (installed() === wanted) return;
    await install();
    writeFileSync(note, wanted);
  } finally {
    rmSync(lockDir, { recursive: true, force: true });
  }
}

/** Of all that decides about node_modules: versions, and what is mended in them. */
function fingerprint() {
  const patches = readdirSync(join(root, "patches")).sort();
  const hash = createHash("sha256");
  for (const file of ["package-lock.json", ...patches.map((name) => join("patches", name))])
    hash.update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

function installed() {
  return existsSync(note) ? readFileSync(note, "utf8").trim() : undefined;
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const atLeast = (wantedMajor, wantedMinor) =>
    major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  if (!atLeast(20, 9))
    fail(
      `Stallhand needs Node 20.9 or newer; this is ${process.version}. See https://nodejs.org/en/download`,
    );
  // Only for Linux does npm offer the Node 24 binary that the product then runs on.
  if (process.platform !== "linux" && !atLeast(22, 18)) {
    fail(
      `On this system Stallhand needs Node 22.18 or newer; this is ${process.version}. See https://nodejs.org/en/download`,
    );
  }
}

/** A folder is made by one process only; the pid inside tells whether its maker still lives. */
async function takeLock() {
  mkdirSync(dirname(lockDir), { recursive: true });
  for (let waited = false; ; waited = true) {
    try {
      mkdirSync(lockDir);
      writeFileSync(join(lockDir, "pid"), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (!waited) process.stdout.write("  another run is installing the packages; waiting for it\n");
    await delay(500);
    if (!holderLives()) rmSync(lockDir, { recursive: true, force: true });
  }
}

function holderLives() {
  const pidFile = join(lockDir, "pid");
  try {
    process.kill(Number(readFileSync(pidFile, "utf8")), 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

async function install() {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const label = "installing packages (about half a minute)";
  if (process.stdout.isTTY) process.stdout.write(`  … ${label}`);
  else process.stdout.write(`  … ${label}\n`);
  const ticker = setInterval(
    () => process.stdout.isTTY && process.stdout.write(`\r  … ${label} ${seconds()} `),
    1000,
  );
  const { code, output } = await npmCi();
  clearInterval(ticker);
  if (process.stdout.isTTY) process.stdout.write("\r\x1b[K");
  if (code === 0) {
    process.stdout.write(`  ✓ packages installed, ${seconds()}\n`);
    return;
  }
  // npm says what is wrong first and how it is used last.
  const lines = output.trim().split("\n");
  const shown = lines.length > 25 ? [...lines.slice(0, 15), "…", ...lines.slice(-5)] : lines;
  fail(
    `${shown.join("\n")}\n\nThe packages could not be installed (npm ci ended with ${code}); its output is above.`,
  );
}

function npmCi() {
  // The npm that started us, on the Node it was started with: the one in node_modules is about to be removed.
  const npm = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  const args = ["ci", "--no-audit", "--no-fund", "--include=dev", "--include=optional"];
  const inside = join(root, "node_modules");
  const outer = existsSync(node) && !realpathSync(node).startsWith(inside) ? node : undefined;
  const [program, programArgs] = npm && outer ? [outer, [npm, ...args]] : ["npm", args];
  const path = (process.env.PATH ?? "").split(":").filter((entry) => !entry.startsWith(inside));
  const env = { ...process.env, PATH: process.platform === "win32" ? process.env.PATH : path.join(":") };
  return new Promise((resolve) => {
    const child = spawn(program, programArgs, { cwd: root, env, shell: process.platform === "win32" });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: error.code ?? 1, output: `${output}\n${error.message}` }));
    child.on("close", (code, signal) => resolve({ code: code ?? signal, output }));
  });
}

function fail(message) {
  process.stderr.write(`\n${message}\n`);
  rmSync(lockDir, { recursive: true, force: true });
  process.exit(1);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await bootstrap();
