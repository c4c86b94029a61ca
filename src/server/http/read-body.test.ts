import { expect, it } from "vitest";
import { readBody } from "./read-body";

const post = (body: BodyInit | null, headers = {}) =>
  new Request("http://localhost/", { method: "POST", body, headers, ...{ duplex: "half" } });

it("reads the raw bytes", async () => {
  expect((await readBody(post("žluť"), 100)).toString()).toBe("žluť");
  expect(await readBody(post(null), 100)).toHaveLength(0);
});

it("refuses more bytes than allowed, whether or not the length was announced", async () => {
  await expect(readBody(post("x".repeat(11)), 10)).rejects.toMatchObject({ kind: "too_large" });
  await expect(readBody(post("x", { "content-length": "11" }), 10)).rejects.toMatchObject({
    kind: "too_large",
  });
});

it("stops reading an endless body", async () => {
  let pulled = 0;
  const endless = new ReadableStream({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(1_000));
    },
  });
  await expect(readBody(post(endless), 10_000)).rejects.toMatchObject({ kind: "too_large" });
  expect(pulled).toBeLessThan(20);
});
