import { readFileSync } from "node:fs";

/** A worker's memory in megabytes. */
export interface MemoryWatch {
  /** How the worker has to be started. */
  worker: { nodeArgs: string[]; onOutput: (text: string) => void };
  resident(pid: number): number;
  /** The most that was ever resident. */
  peak(pid: number): number;
  /** The most that a whole collection of V8's own left of its heap since this was asked last; null without one. */
  mostInUse(): number | null;
}

/**
 * What is resident is mostly V8's to give back: it collects late where there is memory. So its own reports are read
 * too. Collecting on demand would tell more, and lower what is measured beside it.
 */
export function watchMemory(): MemoryWatch {
  let left: number[] = [];
  return {
    worker: {
      nodeArgs: ["--trace-gc"],
      onOutput(text) {
        for (const [, used] of text.matchAll(/Mark-Compact.*? -> ([\d.]+) \(/g)) left.push(Number(used));
      },
    },
    resident: (pid) => figure(pid, "VmRSS"),
    peak: (pid) => figure(pid, "VmHWM"),
    mostInUse() {
      const most = left.length > 0 ? Math.round(Math.max(...left)) : null;
      left = [];
      return most;
    },
  };
}

function figure(pid: number, name: "VmRSS" | "VmHWM"): number {
  const [, kilobytes] =
    new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1_024);
}
