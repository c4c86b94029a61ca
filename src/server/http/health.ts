import { webBoot } from "@/boot/web";
import { checkHealth } from "@/domain/ops";
import { systemClock } from "@/kernel/time";

/** 200 only when web and worker can do their work. */
export async function answerHealth(): Promise<Response> {
  const health = await currentHealth();
  return Response.json(health, { status: health.status === "healthy" ? 200 : 503, headers: NO_STORE });
}

/** 200 when this process can take requests, whatever the workers do. */
export async function answerReady(): Promise<Response> {
  const { checks } = await currentHealth();
  const ready = checks.database === "ok" && checks.queue === "ok";
  return Response.json(
    { status: ready ? "ready" : "not_ready" },
    { status: ready ? 200 : 503, headers: NO_STORE },
  );
}

const NO_STORE = { "cache-control": "no-store" };

async function currentHealth() {
  const boot = await webBoot().catch(() => null);
  return checkHealth(boot?.system ?? null, systemClock());
}
