import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { endOrphans, noteRun } from "./orphans";
import { isAlive } from "./processes";

const dir = mkdtempSync(join(tmpdir(), "stallhand-orphans-"));
afterAll(() => rmSync(dir, { recursive: true }));
/** Above any system's highest process id. */
const NOBODY = 2 ** 30;

const sleeper = () => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000) // my-marker"], {
    detached: true,
    stdio: "ignore",
  });
  return child.pid ?? 0;
};

describe("what a killed run left behind", () => {
  it("is ended, but never a process whose command line does not fit", async () => {
    const ours = sleeper();
    const stranger = sleeper();
    const children = [
      { pid: ours, marker: "my-marker" },
      { pid: stranger, marker: "another-program" },
    ];
    noteRun(dir, { launcher: NOBODY, starter: NOBODY, appUrl: "http://localhost:3000", children });
    expect(await endOrphans(dir)).toBe(1);
    expect(isAlive(ours)).toBe(false);
    expect(isAlive(stranger)).toBe(true);
    process.kill(stranger, "SIGKILL");
  });

  it("is nothing where no run was noted", async () => {
    expect(await endOrphans(dir)).toBe(0);
  });
});
