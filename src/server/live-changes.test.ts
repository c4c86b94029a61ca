import { describe, expect, it } from "vitest";
import type { LiveBus, LiveSignal } from "@/db/live";
import { liveChanges } from "./live-changes";

/** A bus of one process, without a database. */
function createBus() {
  const listeners = new Set<(signal: LiveSignal) => void>();
  const bus: LiveBus = {
    subscribe: (_sellerId, listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {},
  };
  const ring = (topic: LiveSignal["topic"], id?: string) => {
    for (const listener of listeners) listener({ sellerId: "sel", topic, ...(id ? { id } : {}) });
  };
  return { bus, listeners, ring };
}

describe("live changes", () => {
  it("begin with a resync, then tell each change once, however often it rang meanwhile", async () => {
    const { bus, ring } = createBus();
    const changes = liveChanges(bus, "sel", undefined);
    expect((await changes.next()).value).toEqual({ topic: "resync", id: null });
    ring("sync", "syn_1");
    ring("sync", "syn_1");
    ring("agent");
    expect((await changes.next()).value).toEqual({ topic: "sync", id: "syn_1" });
    expect((await changes.next()).value).toEqual({ topic: "agent", id: null });
    const later = changes.next();
    ring("channel");
    expect((await later).value).toEqual({ topic: "channel", id: null });
  });

  it("end and leave the bus when the reader goes", async () => {
    const { bus, listeners } = createBus();
    const leave = new AbortController();
    const changes = liveChanges(bus, "sel", leave.signal);
    await changes.next();
    const waiting = changes.next();
    expect(listeners.size).toBe(1);
    leave.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(listeners.size).toBe(0);
  });
});
