import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

const MAX_BYTES = 10 * 1_024 * 1_024;
const KEPT = 3;

/** A log that is moved to `.1`, `.2` … at 10 MB, so that a long run can't fill the disk. */
export interface LogFile {
  path: string;
  write(chunk: Buffer | string): void;
  /** The last lines, for a message about what went wrong. */
  tail(lines?: number): string;
}

/** Opens or continues the log; its folder is made. */
export function openLogFile(path: string): LogFile {
  mkdirSync(dirname(path), { recursive: true });
  let file = openSync(path, "a", 0o600);
  let size = statSync(path).size;
  return {
    path,
    write(chunk) {
      if (size > MAX_BYTES) {
        closeSync(file);
        rotate(path);
        file = openSync(path, "a", 0o600);
        size = 0;
      }
      size += writeSync(file, typeof chunk === "string" ? Buffer.from(chunk) : chunk);
    },
    tail: (lines = 20) => readFileSync(path, "utf8").trimEnd().split("\n").slice(-lines).join("\n"),
  };
}

function rotate(path: string): void {
  for (let older = KEPT - 1; older >= 1; older -= 1) {
    if (existsSync(`${path}.${older}`)) renameSync(`${path}.${older}`, `${path}.${older + 1}`);
  }
  renameSync(path, `${path}.1`);
}
