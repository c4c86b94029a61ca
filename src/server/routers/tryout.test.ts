import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { getWebChat, Preview } from "@/domain/agents";
import { openSampleShop } from "@/domain/samples";
import { issueToken } from "@/domain/sellers";
import { fromWire, toWire } from "@/kernel/wire";
import { waitFor } from "@/testing/world";
import { answerTrpc } from "../http/handle-trpc";
import { type Api, openApi } from "../rest/api.fixture";

let api: Api;
beforeAll(async () => {
  api = await openApi();
  await api.world.startWorker();
});
afterAll(() => api.close());

/** A visitor's page: a sample shop's cookie, and the calls it makes. */
async function openPage() {
  const via = { kind: "browser", userAgent: null } as const;
  const { claims } = await openSampleShop(api.world.system, {}, via);
  const cookie = `next-auth.session-token=${await issueToken(claims, api.boot.env.authSecret)}`;
  const call = async (path: string, init: RequestInit) => {
    const headers = { cookie, "content-type": "application/json" };
    const request = new Request(`http://localhost:3000/api/trpc/${path}`, { headers, ...init });
    const answer = await answerTrpc(api.boot, request);
    const { result, error } = JSON.parse(await answer.text());
    return {
      status: answer.status,
      data: result && fromWire(result.data),
      error: error && fromWire(error),
    };
  };
  return {
    read: (path: string, input?: unknown) => {
      const query = input ? `?input=${encodeURIComponent(JSON.stringify(toWire(input)))}` : "";
      return call(path + query, {});
    },
    change: (path: string, input: unknown) =>
      call(path, { method: "POST", body: JSON.stringify(toWire(input)) }),
  };
}

type Page = Awaited<ReturnType<typeof openPage>>;
type Chat = NonNullable<Awaited<ReturnType<typeof getWebChat>>>;

const chatOf = async (page: Page) => (await page.read("webChat.get")).data as Chat | null;
const lastWord = (chat: Chat | null) => chat?.messages.find((message) => message.author === "agent") ?? null;

describe("a page's web chat", () => {
  it("is empty, takes a question, and shows the answer when it was sent", async () => {
    const page = await openPage();
    expect(await page.read("webChat.get")).toMatchObject({ status: 200, data: null });
    const say = { text: "How much is the Bud Vase?", clientId: "first" };
    expect(await page.change("webChat.say", say)).toMatchObject({
      status: 200,
      data: { conversationId: expect.stringMatching(/^cnv_/) },
    });
    const answer = await waitFor(async () => lastWord(await chatOf(page)));
    expect(answer.text).toContain("$30.00");
    await waitFor(async () => lastWord(await chatOf(page))?.delivery === "sent");
    expect(await chatOf(page)).toMatchObject({ answering: false });
  });

  it("names the field that is wrong", async () => {
    const page = await openPage();
    const empty = await page.change("webChat.say", { text: "  ", clientId: "first" });
    expect(empty).toMatchObject({
      status: 400,
      error: { data: { fields: { text: "Write something first." } } },
    });
    const odd = await page.change("webChat.say", { text: "Hi", clientId: "../../etc" });
    expect(odd).toMatchObject({ status: 400, error: { data: { kind: "invalid" } } });
  });

  it("is nobody's without a session", async () => {
    const answer = await answerTrpc(api.boot, new Request("http://localhost:3000/api/trpc/webChat.get"));
    expect(answer.status).toBe(401);
  });
});

describe("a page's preview", () => {
  it("is asked for, then read until it is there", async () => {
    const page = await openPage();
    const { data } = await page.change("preview.ask", { config: { soulInstructions: "Be brief." } });
    const { inboxId, question } = data as { inboxId: string; question: string };
    const seen = await waitFor(async () => {
      const preview = (await page.read("preview.get", { inboxId })).data as Preview;
      return preview.status === "done" && preview;
    });
    expect(seen.question).toBe(question);
    expect(seen.text).toMatch(/\$\d/);
    expect(seen.ties.length).toBeGreaterThan(0);
  });

  it("of another visitor isn't there", async () => {
    const [mine, theirs] = [await openPage(), await openPage()];
    const { data } = await mine.change("preview.ask", { config: { soulInstructions: "Be brief." } });
    const stolen = await theirs.read("preview.get", { inboxId: (data as { inboxId: string }).inboxId });
    expect(stolen).toMatchObject({ status: 404, error: { data: { kind: "not_found" } } });
  });

  it("has tones to choose from", async () => {
    const page = await openPage();
    expect((await page.read("preview.tones")).data).toMatchObject([
      { id: "warm" },
      { id: "brief" },
      { id: "playful" },
      { id: "formal" },
    ]);
  });
});

it("who is signed in says that the shop is a sample, and until when", async () => {
  const page = await openPage();
  expect((await page.read("sellers.me")).data).toMatchObject({
    isSample: true,
    sampleExpiresAt: expect.any(Date),
  });
});
