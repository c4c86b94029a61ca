import { mkdir, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { locateBinaries } from "./binaries";
import { clusterExists, createCluster, setRoles } from "./cluster";
import {
  APP_ROLE,
  type Credentials,
  DATABASE,
  keepCredentials,
  loadCredentials,
  OWNER_ROLE,
} from "./credentials";
import { type Placement, placeServer } from "./placement";
import { findPostmaster, freePort, launchPostmaster, type Postmaster, stopPostmaster } from "./postmaster";

/** The embedded server, watched: after a crash it comes back on the same port. */
export interface EmbeddedPostgres {
  /** For migrations and grants. */
  ownerUrl: string;
  /** For web and worker. */
  appUrl: string;
  /** One line for the person at the terminal, when the database lies elsewhere than expected. */
  notice: string | undefined;
  /** Stops it within 10 s, the data safe on disk. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** The server keeps everything in `{dataDir}/postgres`: the cluster, its log, the roles' passwords. */
  dataDir: string;
  /** Server settings beside ours, e.g. `fsync: "off"` in tests. */
  settings?: Record<string, string>;
  /** Lets the owner clone and force-drop databases; for test runs. */
  ownerMayCloneDatabases?: boolean;
  /** Told what the watch sees: a crash, the restart. */
  onEvent?: (sentence: string) => void;
}

/** A client that goes away ends its query within a second; connections for several webs and workers. */
const SETTINGS = { client_connection_check_interval: "1s", max_connections: "200", timezone: "UTC" };
const WATCH_EVERY_MS = 500;

/**
 * Starts the server, or takes over the one an earlier process left behind.
 * Throws with a sentence and the log's end when it can't.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true });
  const placement = await placeServer(dataDir, await locateBinaries());
  const credentials = await prepareCluster(dataDir, placement, options.ownerMayCloneDatabases ?? false);
  const launch = {
    settings: { ...SETTINGS, ...options.settings },
    logFile: join(dataDir, "postgres", "server.log"),
  };
  const left = await usableLeftover(placement);
  const running = left ?? (await launchPostmaster(placement, { ...launch, port: await freePort() }));
  const stopWatching = watch(placement, running, { ...launch, onEvent: options.onEvent ?? (() => {}) });
  return {
    ...addresses(running, credentials),
    notice: placement.notice,
    stop: async () => {
      await stopWatching();
      await stopPostmaster(placement.clusterDir);
    },
  };
}

/** Addresses of the server that another process runs on this folder; undefined when none is ready. */
export async function findEmbeddedPostgres(dataDir: string) {
  const { clusterDir } = await placeServer(resolve(dataDir), await locateBinaries());
  const running = await findPostmaster(clusterDir);
  const { credentials } = await loadCredentials(dataDir);
  return running?.ready ? addresses(running, credentials) : undefined;
}

function addresses({ port }: Postmaster, credentials: Credentials) {
  const url = (role: string, password: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${DATABASE}`;
  return { ownerUrl: url(OWNER_ROLE, credentials.owner), appUrl: url(APP_ROLE, credentials.app) };
}

async function prepareCluster(
  dataDir: string,
  placement: Placement,
  mayClone: boolean,
): Promise<Credentials> {
  const { credentials, fresh } = await loadCredentials(dataDir);
  if (fresh && placement.sheltered) await setAside(placement);
  if (!(await clusterExists(placement))) await createCluster(placement, credentials, mayClone);
  else if (fresh) {
    await stopPostmaster(placement.clusterDir);
    await setRoles(placement, credentials);
  }
  if (fresh) await keepCredentials(dataDir);
  return credentials;
}

/** A new DATA_DIR at the path of a deleted one must not find the deleted one's data. */
async function setAside({ clusterDir }: Placement): Promise<void> {
  await stopPostmaster(clusterDir);
  await rm(`${clusterDir}.earlier`, { recursive: true, force: true });
  await rename(clusterDir, `${clusterDir}.earlier`).catch(() => {});
}

/** A leftover that is not ready is starting, stopping or stuck: it is stopped rather than guessed about. */
async function usableLeftover({ clusterDir }: Placement): Promise<Postmaster | undefined> {
  const left = await findPostmaster(clusterDir);
  if (left?.ready) return left;
  if (left) await stopPostmaster(clusterDir);
  return undefined;
}

interface Watch {
  settings: Record<string, string>;
  logFile: string;
  onEvent: (sentence: string) => void;
}

function watch(
  placement: Placement,
  { port }: Postmaster,
  { onEvent, ...launch }: Watch,
): () => Promise<void> {
  const stopping = new AbortController();
  const loop = async () => {
    while (!stopping.signal.aborted) {
      await delay(WATCH_EVERY_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
      if (stopping.signal.aborted || (await findPostmaster(placement.clusterDir))) continue;
      onEvent("The database stopped by itself; starting it again.");
      try {
        await launchPostmaster(placement, { ...launch, port });
        onEvent("The database runs again.");
      } catch (error) {
        onEvent(error instanceof Error ? error.message : String(error));
      }
    }
  };
  const watching = loop();
  return () => {
    stopping.abort();
    return watching;
  };
}

/** Stops the server of a process that was killed before it could; nothing happens where none runs. */
export async function stopEmbeddedPostgres(dataDir: string): Promise<void> {
  const placement = await placeServer(resolve(dataDir), await locateBinaries());
  await stopPostmaster(placement.clusterDir);
}
