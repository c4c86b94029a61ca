import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { keepRunning, restartDelayMs } from "./children";
import { openLogFile } from "./log-file";
import { isAlive } from "./processes";

const dir = mkdtempSync(join(tmpdir(), "stallhand-children-"));
afterAll(() => rmSync(dir, { recursive: true }));

describe("a child", () => {
  it("is started again at once, then with growing pauses that stay below 15 s", () => {
    expect([1, 2, 3, 4, 5, 6, 50].map(restartDelayMs)).toEqual([0, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
  });

  it("comes back after kill -9, and is gone for good after stop", async () => {
    const log = openLogFile(join(dir, "child.log"));
    const args = ["-e", "console.log('up'); setInterval(() => {}, 1000)"];
    const child = keepRunning({ name: "child", args, env: {}, log, echo: false }, () => {});
    const first = child.pid() ?? 0;
    process.kill(first, "SIGKILL");
    await vi.waitUntil(() => child.pid() !== undefined && child.pid() !== first, { timeout: 5_000 });
    await vi.waitUntil(() => readFileSync(log.path, "utf8").includes("up"), { timeout: 5_000 });
    expect(child.deaths()).toBe(1);
    const second = child.pid() ?? 0;
    await child.stop(2_000);
    expect(isAlive(second)).toBe(false);
  });

  it("that ignores SIGTERM is killed after its patience", async () => {
    const log = openLogFile(join(dir, "stubborn.log"));
    const args = ["-e", "process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1000)"];
    const child = keepRunning({ name: "stubborn", args, env: {}, log, echo: false }, () => {});
    await vi.waitUntil(() => log.tail().includes("up"), { timeout: 5_000 });
    const pid = child.pid() ?? 0;
    await child.stop(50);
    await vi.waitUntil(() => !isAlive(pid), { timeout: 2_000 });
  });
});
