import { createHash } from "node:crypto";
import {
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Binaries, binariesIn } from "./binaries";

/** The user that runs the server; undefined means whoever runs us. */
export type ServerUser = { uid: number; gid: number } | undefined;

/** Where the cluster lies, what runs it and as whom. `notice` is one line the person at the terminal should read. */
export interface Placement {
  clusterDir: string;
  binaries: Binaries;
  user: ServerUser;
  /** The cluster lies outside DATA_DIR. */
  sheltered: boolean;
  notice?: string;
}

/**
 * PostgreSQL refuses to run as root, so root steps down to `nobody` (or to whoever owns an existing cluster).
 * What that user can't reach, as in a checkout under root's home, is kept below the system's temporary folder.
 */
export async function placeServer(dataDir: string, binaries: Binaries): Promise<Placement> {
  const home = join(dataDir, "postgres");
  await mkdir(home, { recursive: true });
  if (process.getuid?.() !== 0)
    return { clusterDir: join(home, "data"), binaries, user: undefined, sheltered: false };

  await chmod(home, 0o711);
  const user = (await ownerOf(join(home, "data"))) ?? (await nobody());
  const dataReachable = await canReach(home, user);
  const binariesReachable =
    (await canReach(binaries.postgres, user)) && (await canReach(join(binaries.root, "lib"), user));
  const placement: Placement = { clusterDir: join(home, "data"), binaries, user, sheltered: !dataReachable };
  if (dataReachable && binariesReachable) return placement;

  const shelter = await shelterFor(dataDir, user);
  if (!binariesReachable) placement.binaries = await copyBinaries(binaries, shelter);
  if (!dataReachable) {
    placement.clusterDir = join(shelter, "data");
    placement.notice = `Root's files are closed to the database's user, so the database lives in ${shelter}; set DATA_DIR to an open folder to keep it elsewhere.`;
  }
  return placement;
}

/** The server's programs see nothing of our environment, which holds secrets, and speak English in UTC. */
export const SERVER_ENVIRONMENT: NodeJS.ProcessEnv = { NODE_ENV: "production", LC_ALL: "C", TZ: "UTC" };

/** Creates an empty folder that only the server's user may enter. */
export async function makeServerDir(path: string, user: ServerUser): Promise<void> {
  await mkdir(path, { mode: 0o700 });
  if (user) await chown(path, user.uid, user.gid);
}

async function ownerOf(path: string): Promise<ServerUser> {
  const found = await stat(path).catch(() => undefined);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

async function nobody(): Promise<{ uid: number; gid: number }> {
  const users = await readFile("/etc/passwd", "utf8").catch(() => "");
  const [, , uid, gid] =
    users
      .split("\n")
      .find((line) => line.startsWith("nobody:"))
      ?.split(":") ?? [];
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) };
}

/** Whether the user may pass through every folder on the way and run or enter what is at the end. */
async function canReach(path: string, user: { uid: number; gid: number }): Promise<boolean> {
  let current = await realpath(path);
  for (;;) {
    const { uid, gid, mode } = await stat(current);
    const needed = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & needed) === 0) return false;
    const parent = dirname(current);
    if (parent === current) return true;
    current = parent;
  }
}

/** A folder per DATA_DIR; refused when somebody else made it first, since /tmp is open to everybody. */
async function shelterFor(dataDir: string, user: { uid: number; gid: number }): Promise<string> {
  const name = `stallhand-${createHash("sha256")
    .update(await realpath(dataDir))
    .digest("hex")
    .slice(0, 12)}`;
  const base = (await canReach(tmpdir(), user)) ? tmpdir() : "/tmp";
  const shelter = join(base, name);
  await mkdir(shelter, { recursive: true });
  const found = await lstat(shelter);
  if (!found.isDirectory() || found.uid !== 0) {
    throw new Error(
      `${shelter} belongs to another user; remove it or set DATA_DIR to a folder that others may enter.`,
    );
  }
  await chmod(shelter, 0o711);
  return shelter;
}

async function copyBinaries(binaries: Binaries, shelter: string): Promise<Binaries> {
  const version = createHash("sha256")
    .update(await readFile(binaries.postgres))
    .digest("hex")
    .slice(0, 12);
  const target = join(shelter, `native-${version}`);
  if (!(await lstat(target).catch(() => undefined))) {
    const unfinished = `${target}.${process.pid}`;
    await cp(binaries.root, unfinished, { recursive: true, verbatimSymlinks: true });
    await openForReading(unfinished);
    await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  return binariesIn(target);
}

async function openForReading(dir: string): Promise<void> {
  await chmod(dir, 0o755);
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) await openForReading(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}
