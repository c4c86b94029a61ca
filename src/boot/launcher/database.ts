import { existsSync } from "node:fs";
import { isLoopback } from "@/config/env";
import { type EmbeddedPostgres, findEmbeddedPostgres, startEmbeddedPostgres } from "@/db/embedded/start";
import { dataDirOf, type Variables } from "./environment";

/** The database to use; `embedded` when it is ours to stop. */
export interface Database {
  ownerUrl: string;
  appUrl: string;
  embedded: EmbeddedPostgres | undefined;
  /** Lines the person at the terminal should read. */
  notices: string[];
}

/** The given database, or the embedded server started. Throws when a public APP_URL has no owner's address. */
export async function openDatabase(
  variables: Variables,
  publicUrl: string,
  onEvent: (sentence: string) => void,
): Promise<Database> {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = variables;
  if (!appUrl) {
    const embedded = await startEmbeddedPostgres({ dataDir: dataDirOf(variables), onEvent });
    const notices = embedded.notice ? [embedded.notice] : [];
    return { ownerUrl: embedded.ownerUrl, appUrl: embedded.appUrl, embedded, notices };
  }
  if (ownerUrl) return { ownerUrl, appUrl, embedded: undefined, notices: [] };
  if (!isLoopback(publicUrl)) {
    throw new Error(
      "APP_URL is public, so DATABASE_OWNER_URL must be set beside DATABASE_URL: the first migrates, the second may not.",
    );
  }
  const notice =
    "DATABASE_OWNER_URL is unset: DATABASE_URL migrates too, which is refused on a public APP_URL.";
  return { ownerUrl: appUrl, appUrl, embedded: undefined, notices: [notice] };
}

/** For a command beside a product that may be running: its embedded server is used and left running. */
export async function borrowDatabase(
  variables: Variables,
  publicUrl: string,
  onEvent: (sentence: string) => void,
): Promise<Database> {
  const dataDir = dataDirOf(variables);
  const running =
    variables.DATABASE_URL || !existsSync(dataDir) ? undefined : await findEmbeddedPostgres(dataDir);
  if (running) return { ...running, embedded: undefined, notices: [] };
  return openDatabase(variables, publicUrl, onEvent);
}

/** Migrates as the owner; loaded only here, so that a start's other steps need not wait for it. */
export async function migrateDatabase({ ownerUrl, appUrl }: Database): Promise<void> {
  const { migrate } = await import("@/boot/migrate");
  await migrate({ ownerUrl, appRole: decodeURIComponent(new URL(appUrl).username) });
}
