import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { readAgain } from "./read-again";

it("doesn't take a first reading that began before a change for the latest", async () => {
  const cache = new QueryClient();
  const answers: ((text: string) => void)[] = [];
  const queryFn = () => new Promise<string>((resolve) => answers.push(resolve));
  const observer = new QueryObserver(cache, { queryKey: ["chat"], queryFn });
  const stop = observer.subscribe(() => {});
  const reading = readAgain(cache, { queryKey: ["chat"] });
  await expect.poll(() => answers.length).toBe(2);
  answers[0]?.("before the change");
  answers[1]?.("after it");
  await reading;
  expect(cache.getQueryData(["chat"])).toBe("after it");
  stop();
});

it("doesn't take a look ahead that began before a change for the latest", async () => {
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: 30_000 } } });
  const answers: ((text: string) => void)[] = [];
  const chat = { queryKey: ["chat"], queryFn: () => new Promise<string>((resolve) => answers.push(resolve)) };
  const ahead = cache.prefetchQuery(chat);
  await readAgain(cache, { queryKey: ["chat"] });
  answers[0]?.("before the change");
  await ahead;
  const stop = new QueryObserver(cache, chat).subscribe(() => {});
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.("after it");
  await expect.poll(() => cache.getQueryData(["chat"])).toBe("after it");
  stop();
});

it("reads what is known again", async () => {
  const cache = new QueryClient();
  let reads = 0;
  const observer = new QueryObserver(cache, { queryKey: ["chat"], queryFn: async () => ++reads });
  const stop = observer.subscribe(() => {});
  await expect.poll(() => cache.getQueryData(["chat"])).toBe(1);
  await readAgain(cache, { queryKey: ["chat"] });
  expect(cache.getQueryData(["chat"])).toBe(2);
  stop();
});
