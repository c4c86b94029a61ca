import type { CallGate } from "@/integrations/channels/port";

/** A gate that lets every call through at once and keeps what replies said. */
export function openGate(): CallGate & { heard: Parameters<CallGate["told"]>[0][] } {
  const heard: Parameters<CallGate["told"]>[0][] = [];
  return { heard, enter: async () => {}, told: (figures) => void heard.push(figures) };
}
