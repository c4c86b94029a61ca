import { expect, it } from "vitest";
import { createJournal } from "./journal";

const request = { platform: "etsy", direction: "in", method: "GET", path: "/", headers: {} } as const;
const journalOf = (limit?: number) => createJournal(() => new Date(0), limit);

it("keeps the last exchanges and forgets the oldest", () => {
  const journal = journalOf(2);
  for (const body of ["one", "two", "three"]) journal.record({ ...request, body });
  expect(journal.list().map(({ seq, body }) => [seq, body])).toEqual([
    [2, "two"],
    [3, "three"],
  ]);
});

it("forgets by size too, also while a streamed answer grows, but never the newest", () => {
  const journal = journalOf();
  const half = "x".repeat(4_000_000);
  const recordings = Array.from({ length: 8 }, () => journal.record({ ...request, body: half }));
  expect(journal.list()).toHaveLength(8);
  recordings.at(-1)?.append("one more");
  expect(journal.list().map(({ seq }) => seq)).toEqual([2, 3, 4, 5, 6, 7, 8]);
});

it("lets an exchange that it forgot grow no more", () => {
  const journal = journalOf(1);
  const forgotten = journal.record({ ...request, body: "" });
  journal.record({ ...request, body: "kept" });
  forgotten.answered({ status: 200, body: "late" });
  expect(journal.list()).toMatchObject([{ body: "kept", status: 0, ms: null }]);
});

it("cuts a body that is too long, whole or in pieces", () => {
  const journal = journalOf();
  const recording = journal.record({ ...request, body: "a".repeat(4_000_001) });
  recording.answered({ status: 200 });
  recording.append("b".repeat(3_999_999));
  recording.append("ccc");
  const [exchange] = journal.list();
  expect([exchange?.body.length, exchange?.responseBody.length]).toEqual([4_000_000, 4_000_000]);
});

it("notes status, headers and time of the answer", () => {
  const journal = journalOf();
  const recording = journal.record({ ...request, body: "" });
  expect(journal.list()).toMatchObject([{ status: 0, ms: null }]);
  recording.answered({ status: 204, headers: { "x-a": "b" } });
  expect(journal.list()).toMatchObject([
    { status: 204, ms: expect.any(Number), responseHeaders: { "x-a": "b" } },
  ]);
});

it("starts anew when cleared", () => {
  const journal = journalOf();
  journal.record({ ...request, body: "old" });
  journal.clear();
  journal.record({ ...request, body: "new" });
  expect(journal.list().map(({ body }) => body)).toEqual(["new"]);
});

it("stays quick when it is full of large exchanges", () => {
  const journal = journalOf();
  const body = "x".repeat(20_000);
  const began = performance.now();
  for (let at = 0; at < 20_000; at += 1) journal.record({ ...request, body }).answered({ status: 200 });
  expect(performance.now() - began).toBeLessThan(1_000);
});
