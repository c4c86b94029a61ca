import { migrateDatabase } from "@/db/migrate";
import { installJobs } from "@/jobs/boss";
import { allJobs } from "./all-jobs";

/** Everything the owner's role does: tables, policies, functions, the queue's tables, grants. Safe to repeat. */
export async function migrate(
  input: { ownerUrl: string; appRole: string },
  log?: (line: string) => void,
): Promise<void> {
  await migrateDatabase({ ownerUrl: input.ownerUrl, appLogin: input.appRole }, log);
  await installJobs(input.ownerUrl, allJobs);
}
