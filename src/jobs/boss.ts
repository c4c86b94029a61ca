import { PgBoss } from "pg-boss";
import { APP_ROLE } from "@/db/client";
import type { QueuedJob } from "./define-job";

const SCHEMA = "pgboss";
const HEARTBEAT_SECONDS = 10;

/** Owner's part, once per version: pg-boss's tables, one queue per job, and the application role's grants. */
export async function installJobs(ownerUrl: string, jobs: readonly QueuedJob[]): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: SCHEMA,
    max: 2,
    schedule: false,
    supervise: false,
  });
  boss.on("error", () => {});
  await boss.start();
  try {
    for (const job of jobs) {
      const options = { ...job.retry, heartbeatSeconds: HEARTBEAT_SECONDS, notify: true };
      if (await boss.getQueue(job.name)) await boss.updateQueue(job.name, options);
      else await boss.createQueue(job.name, { ...options, policy: job.queue });
    }
    const db = boss.getDb();
    for (const grant of grants) await db.executeSql(grant);
  } finally {
    await boss.stop({ graceful: false });
  }
}

const grants = [
  `GRANT USAGE ON SCHEMA ${SCHEMA} TO ${APP_ROLE}`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO ${APP_ROLE}`,
  `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO ${APP_ROLE}`,
  `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO ${APP_ROLE}`,
  `ALTER DEFAULT PRIVILEGES IN SCHEMA ${SCHEMA} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${APP_ROLE}`,
];

/** pg-boss as the application role. The web only sends; a worker also supervises, schedules and listens. */
export function createBoss(
  databaseUrl: string,
  part: "web" | "worker",
  onError: (error: Error) => void,
): PgBoss {
  const worker = part === "worker";
  const boss = new PgBoss({
    connectionString: databaseUrl,
    options: `-c role=${APP_ROLE}`,
    application_name: `stallhand-${part}-jobs`,
    schema: SCHEMA,
    max: worker ? 4 : 2,
    createSchema: false,
    migrate: false,
    schedule: worker,
    supervise: worker,
    useListenNotify: worker,
    reindex: false,
    monitorVacuum: false,
    // A killed worker's jobs go on within seconds instead of minutes.
    monitorIntervalSeconds: 5,
    superviseIntervalSeconds: 5,
    // Which keys of a singleton queue are taken is known from here: a dead worker's key would stay taken for a minute.
    queueCacheIntervalSeconds: 5,
  });
  boss.on("error", onError);
  return boss;
}
