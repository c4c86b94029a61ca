import { describe, expect, it } from "vitest";
import { settleAddress, settleSandboxPort, wantedAddress } from "./ports";

const taken =
  (...ports: number[]) =>
  async (port: number) =>
    !ports.includes(port);

describe("the product's address", () => {
  it("is localhost:3000 when nothing is said, and moves past taken ports", async () => {
    expect(await settleAddress({}, taken())).toEqual({ port: 3000, appUrl: "http://localhost:3000" });
    expect(await settleAddress({}, taken(3000, 3001))).toEqual({
      port: 3002,
      appUrl: "http://localhost:3002",
    });
  });

  it("follows PORT, and does not move from it", async () => {
    expect(await settleAddress({ PORT: "8080" }, taken())).toEqual({
      port: 8080,
      appUrl: "http://localhost:8080",
    });
    await expect(settleAddress({ PORT: "8080" }, taken(8080))).rejects.toThrow(/Port 8080 is taken/);
  });

  it("takes the port in APP_URL, and does not move from it", async () => {
    const given = { APP_URL: "http://127.0.0.1:4444" };
    expect(await settleAddress(given, taken())).toEqual({ port: 4444, appUrl: "http://127.0.0.1:4444" });
    await expect(settleAddress(given, taken(4444))).rejects.toThrow(/Port 4444 is taken/);
  });

  it("listens on PORT behind a public APP_URL", () => {
    expect(wantedAddress({ APP_URL: "https://shop.example.com", PORT: "8080" })).toMatchObject({
      port: 8080,
      mayMove: false,
    });
  });

  it.each(["0", "65536", "http", "80.5"])("rejects PORT=%s", (PORT) => {
    expect(() => wantedAddress({ PORT })).toThrow(/PORT must be a port/);
  });

  it("rejects an APP_URL that is no address", () => {
    expect(() => wantedAddress({ APP_URL: "localhost" })).toThrow(/APP_URL must be an address/);
  });
});

describe("the stand-ins' port", () => {
  it("moves only when SANDBOX_PORT is unset", async () => {
    expect(await settleSandboxPort({}, taken(4010))).toBe(4011);
    await expect(settleSandboxPort({ SANDBOX_PORT: "4010" }, taken(4010))).rejects.toThrow(/SANDBOX_PORT/);
  });
});
