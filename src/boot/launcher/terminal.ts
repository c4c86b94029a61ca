const interactive = process.stdout.isTTY === true;

/** One calm line per step: what is being done, then a tick and the seconds it took. */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1_000).toFixed(1)} s`;
  try {
    const result = await work();
    say(`  ✓ ${label}, ${seconds()}`);
    return result;
  } catch (error) {
    say(`  ✗ ${label}, ${seconds()}`);
    throw error;
  }
}

/** Writes a line. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Bold where the output is a terminal. */
export function bold(text: string): string {
  return interactive ? `\x1b[1m${text}\x1b[0m` : text;
}
