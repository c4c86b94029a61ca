import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { WebBoot } from "@/boot/web";
import type { TestWorld } from "@/domain/sellers/world.fixture";
import { AppError } from "@/kernel/errors";
import { openTestBoot } from "../boot.fixture";
import { answerTrpc } from "../http/handle-trpc";
import { publicProcedure, router } from "../trpc";
import { change, read } from "./call";
import { ApiError } from "./errors";

const said = z.object({ words: z.string().min(1, "Say something.") });
const testRouter = router({
  clock: router({ now: publicProcedure.query(() => ({ at: new Date("2026-02-03T04:05:06Z") })) }),
  echo: publicProcedure.input(said).query(({ input }) => input.words),
  say: publicProcedure.input(said).mutation(({ input }) => input.words.length),
  nothing: publicProcedure.mutation(() => undefined),
  refuse: publicProcedure.query(() => {
    throw new AppError("conflict", "That has moved on.");
  }),
});

let world: TestWorld;
let boot: WebBoot;
const asked: string[] = [];

beforeAll(async () => {
  ({ world, boot } = await openTestBoot());
});
afterAll(() => world.close());
afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
});

/** The browser's network, ending at our own server. */
function online() {
  vi.stubGlobal("fetch", (path: string, init?: RequestInit) => {
    asked.push(path);
    return answerTrpc(boot, new Request(new URL(path, boot.env.appUrl), init), testRouter);
  });
}

async function failure(promise: Promise<unknown>): Promise<ApiError> {
  const error = await promise.catch((thrown: unknown) => thrown);
  if (error instanceof ApiError) return error;
  throw new Error("It did not fail as it should");
}

describe("what pages ask", () => {
  it("travels in one request, and each gets its own answer or refusal", async () => {
    online();
    const [now, echo, refused] = await Promise.all([
      read("clock.now"),
      read("echo", { words: "ä & b" }),
      failure(read("refuse")),
    ]);
    expect(now).toEqual({ at: new Date("2026-02-03T04:05:06Z") });
    expect(echo).toBe("ä & b");
    expect(refused).toMatchObject({ message: "That has moved on.", data: { kind: "conflict" } });
    expect(asked).toHaveLength(1);
  });

  it("goes in several requests when it is a lot", async () => {
    online();
    const answers = await Promise.all(
      Array.from({ length: 45 }, (_, at) => read("echo", { words: `${at}` })),
    );
    expect(answers.at(-1)).toBe("44");
    expect(asked).toHaveLength(3);
  });

  it("says which field is wrong", async () => {
    online();
    const error = await failure(change("say", { words: "" }));
    expect(error.data).toMatchObject({ kind: "invalid", fields: { words: "Say something." } });
  });
});

it("changes something, also without input or answer", async () => {
  online();
  expect(await change("say", { words: "hello" })).toBe(5);
  expect(await change("nothing")).toBeUndefined();
});

it("is refused whole where the server refuses the request", async () => {
  online();
  expect((await failure(read("unknown.procedure"))).data).toMatchObject({ kind: "not_found" });
});

it.each([
  ["nobody answers", () => Promise.reject(new TypeError("Failed to fetch"))],
  [
    "something else answers",
    () => Promise.resolve(new Response("<html>Bad gateway</html>", { status: 502 })),
  ],
])("has no kind when %s", async (_what, fetch) => {
  vi.stubGlobal("fetch", fetch);
  expect((await failure(read("clock.now"))).data).toBeNull();
  expect((await failure(change("nothing"))).data).toBeNull();
});
