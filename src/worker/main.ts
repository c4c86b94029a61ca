import { openWorker } from "@/boot/worker";
import { startWorker } from "./start-worker";

const { system, concurrency } = await openWorker();
const stop = await startWorker(system, { concurrency });
system.log.info({}, "worker ready");

let stopping = false;
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        system.log.error({ error }, "the worker did not stop cleanly");
        process.exit(1);
      },
    );
  });
}
process.on("unhandledRejection", (error) => system.log.error({ error }, "unhandled rejection"));
