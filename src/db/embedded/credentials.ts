import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

export const OWNER_ROLE = "stallhand_owner";
export const APP_ROLE = "stallhand_app";
export const DATABASE = "stallhand";

const Credentials = z.object({ owner: z.string().min(1), app: z.string().min(1) });

/** The two roles' passwords; hex, so they fit into SQL and URLs as they are. */
export type Credentials = z.infer<typeof Credentials>;

/** Reads the passwords, or makes them once. `fresh` tells that the cluster doesn't know them yet. */
export async function loadCredentials(
  dataDir: string,
): Promise<{ credentials: Credentials; fresh: boolean }> {
  const path = join(dataDir, "postgres", "credentials.json");
  const text = await readFile(path, "utf8").catch(() => undefined);
  const stored = text === undefined ? undefined : Credentials.safeParse(parseJson(text));
  if (stored?.success) return { credentials: stored.data, fresh: false };
  const credentials = { owner: randomBytes(24).toString("hex"), app: randomBytes(24).toString("hex") };
  await writeFile(`${path}.new`, JSON.stringify(credentials), { mode: 0o600 });
  return { credentials, fresh: true };
}

/** Makes fresh passwords the stored ones; called once the cluster has them, so a crash in between repeats both. */
export async function keepCredentials(dataDir: string): Promise<void> {
  const path = join(dataDir, "postgres", "credentials.json");
  await rename(`${path}.new`, path);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
