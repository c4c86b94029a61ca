import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { clientAddress, stampPeerAddress } from "./peer-address";

it("notes the connection's own address over what the client claims", async () => {
  stampPeerAddress();
  const server = createServer((request, response) => response.end(String(request.headers["x-peer-address"])));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}`, { headers: { "x-peer-address": "203.0.113.9" } });
  expect(await answer.text()).toBe("127.0.0.1");
  await new Promise((resolve) => server.close(resolve));
});

it("believes X-Forwarded-For only behind a trusted proxy, and there only what that proxy wrote", () => {
  const headers = new Headers({ "x-peer-address": "10.0.0.1", "x-forwarded-for": "6.6.6.6, 203.0.113.7" });
  expect(clientAddress(headers, false)).toBe("10.0.0.1");
  expect(clientAddress(headers, true)).toBe("203.0.113.7");
  expect(clientAddress(new Headers({ "x-peer-address": "10.0.0.1" }), true)).toBe("10.0.0.1");
});
