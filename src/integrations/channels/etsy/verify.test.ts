import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verifyDelivery } from "./verify";

const key = Buffer.from("a key of twenty-four bytes");
const secret = `whsec_${key.toString("base64")}`;
const now = new Date("2026-03-01T12:00:00Z");
const body = Buffer.from('{"event_type":"order.paid"}');
const at = String(now.getTime() / 1_000);

const sign = (id: string, timestamp: string, signedBody: Buffer, by = key) =>
  `v1,${createHmac("sha256", by).update(`${id}.${timestamp}.`).update(signedBody).digest("base64")}`;

function verify(changes: Record<string, string> = {}, with_: { secret?: string; body?: Buffer } = {}) {
  const headers = new Headers({
    "webhook-id": "msg_1",
    "webhook-timestamp": at,
    "webhook-signature": sign("msg_1", at, body),
    ...changes,
  });
  return verifyDelivery({ headers, body: with_.body ?? body }, with_.secret ?? secret, now);
}

describe("a signed delivery", () => {
  it("is known by its id", () => {
    expect(verify()).toBe("msg_1");
    expect(verify({}, { secret: key.toString("base64") })).toBe("msg_1");
  });

  it("agrees with the example of the Standard Webhooks libraries", () => {
    const example = {
      secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
      timestamp: "1614265330",
      payload: Buffer.from('{"test": 2432232314}'),
      signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    };
    const headers = new Headers({
      "webhook-id": example.id,
      "webhook-timestamp": example.timestamp,
      "webhook-signature": example.signature,
    });
    const then = new Date(Number(example.timestamp) * 1_000);
    expect(verifyDelivery({ headers, body: example.payload }, example.secret, then)).toBe(example.id);
  });

  it("may carry several signatures, as while a secret is changed", () => {
    const other = sign("msg_1", at, body, Buffer.from("another key"));
    expect(verify({ "webhook-signature": `${other} ${sign("msg_1", at, body)}` })).toBe("msg_1");
    expect(verify({ "webhook-signature": other })).toBeNull();
  });

  it("is refused when anything of it was changed", () => {
    expect(verify({ "webhook-id": "msg_2" })).toBeNull();
    expect(verify({ "webhook-timestamp": String(Number(at) + 1) })).toBeNull();
    expect(verify({}, { body: Buffer.from("{}") })).toBeNull();
    for (const signature of ["", "v1", "v1,", "v1,AAAA", sign("msg_1", at, body).replace("v1", "v2")])
      expect(verify({ "webhook-signature": signature }), signature).toBeNull();
  });

  it("is refused when it is older than five minutes, or from the future", () => {
    const signedAt = (seconds: number) => {
      const timestamp = String(Number(at) + seconds);
      return verify({ "webhook-timestamp": timestamp, "webhook-signature": sign("msg_1", timestamp, body) });
    };
    expect([-299, 299].map(signedAt)).toEqual(["msg_1", "msg_1"]);
    expect([-301, 301].map(signedAt)).toEqual([null, null]);
  });

  it("is refused without its headers, and where there is no secret", () => {
    for (const name of ["webhook-id", "webhook-timestamp", "webhook-signature"])
      expect(verify({ [name]: "" })).toBeNull();
    expect(verify({}, { secret: "whsec_" })).toBeNull();
    expect(verify({ "webhook-timestamp": "soon" })).toBeNull();
  });
});
