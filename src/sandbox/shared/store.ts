import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";

/** One stand-in's state: a JSON-serialisable value. Change it only inside `update`, which schedules the save. */
export interface Slice<T> {
  readonly value: T;
  /** Runs `change` on the live value; returns what it returns. */
  update<R>(change: (value: T) => R): R;
  /** Puts the initial value back. */
  reset(): void;
}

export interface Store {
  /** Opens a named slice: what the file holds if `schema` accepts it, else `initial()`. One call per name. */
  slice<T>(name: string, schema: z.ZodType<T>, initial: () => T): Slice<T>;
  /** Writes what is unsaved; resolves when it is on disk. */
  flush(): Promise<void>;
}

const saveDelayMs = 100;

/** Opens the state file; without a path everything stays in memory. Unreadable content counts as none. */
export async function openStore(dataFile?: string): Promise<Store> {
  const saved = dataFile === undefined ? {} : await readSaved(dataFile);
  const slices = new Map<string, { value: unknown }>();
  const save = dataFile === undefined ? undefined : createSaver(dataFile, () => snapshot(saved, slices));
  return {
    slice<T>(name: string, schema: z.ZodType<T>, initial: () => T): Slice<T> {
      if (slices.has(name)) throw new Error(`the slice ${name} is already open`);
      const parsed = schema.safeParse(saved[name]);
      const box = { value: parsed.success ? parsed.data : initial() };
      slices.set(name, box);
      return {
        get value() {
          return box.value;
        },
        update(change) {
          save?.schedule();
          return change(box.value);
        },
        reset() {
          box.value = initial();
          save?.schedule();
        },
      };
    },
    flush: async () => save?.flush(),
  };
}

async function readSaved(dataFile: string): Promise<Record<string, unknown>> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(await readFile(dataFile, "utf8")));
  } catch {
    return {};
  }
}

/** Slices that nobody opened are kept as they were. */
function snapshot(saved: Record<string, unknown>, slices: Map<string, { value: unknown }>): string {
  const open = Object.fromEntries([...slices].map(([name, box]) => [name, box.value]));
  return JSON.stringify({ ...saved, ...open });
}

/** Writes beside the file, then renames: a crash leaves the old state or the new one, never half of one. */
function createSaver(dataFile: string, content: () => string) {
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  const write = () => {
    timer = undefined;
    writing = writing.then(async () => {
      const draft = `${dataFile}.new`;
      await mkdir(dirname(dataFile), { recursive: true });
      await writeFile(draft, content(), { mode: 0o600 });
      await rename(draft, dataFile);
    });
    return writing;
  };
  const report = (error: unknown) => console.error("sandbox: state was not saved:", error);
  return {
    schedule() {
      timer ??= setTimeout(() => void write().catch(report), saveDelayMs);
    },
    async flush() {
      if (timer === undefined) return writing;
      clearTimeout(timer);
      return write();
    },
  };
}
