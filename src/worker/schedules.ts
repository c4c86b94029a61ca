import { scheduleSyncsJob } from "@/domain/channels/jobs";
import { sweepExpiredJob } from "@/domain/ops/jobs";
import { schedulePollsJob } from "@/domain/orders/jobs";
import type { Schedule } from "@/jobs/work";

/** When which job runs by itself (UTC); each fires once, however many workers there are. */
export const schedules: Schedule[] = [
  { job: scheduleSyncsJob, cron: "* * * * *" },
  { job: schedulePollsJob, cron: "*/5 * * * *" },
  { job: sweepExpiredJob, cron: "*/10 * * * *" },
];
