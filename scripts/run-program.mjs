// Runs a program of node_modules/.bin (or a script) and tells how it went.
import { spawn } from "node:child_process";
import { join } from "node:path";

/**
 * @param {string[]} command program and arguments
 * @param {{ show?: boolean, env?: Record<string, string> }} [options] show: straight to the terminal
 * @returns {Promise<{ ok: boolean, output: string, seconds: string }>}
 */
export function runProgram([program, ...args], { show = false, env = {} } = {}) {
  const started = Date.now();
  const path = `${join(process.cwd(), "node_modules", ".bin")}${process.platform === "win32" ? ";" : ":"}${process.env.PATH}`;
  const child = spawn(program, args, {
    stdio: show ? "inherit" : ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env, PATH: path },
    shell: process.platform === "win32",
  });
  let output = "";
  child.stdout?.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    output += chunk;
  });
  return new Promise((resolve) => {
    const end = (ok) => resolve({ ok, output, seconds: `${((Date.now() - started) / 1000).toFixed(1)} s` });
    child.on("error", (error) => {
      output += error.message;
      end(false);
    });
    child.on("close", (code) => end(code === 0));
  });
}
