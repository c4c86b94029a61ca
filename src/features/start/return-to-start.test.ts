import { expect, it } from "vitest";
import { startAddress } from "./return-to-start";

const connected = { kind: "connected", shop: "Willow & Wren" } as const;

it("leads back to the steps with what Etsy answered", () => {
  expect(startAddress(connected, "start")).toBe(
    "/start?etsy_connected=true&shop=Willow+%26+Wren&step=catalogue",
  );
  expect(startAddress({ kind: "error", code: "denied", message: "You said no on Etsy." }, "start")).toBe(
    "/start?etsy_error=denied",
  );
});

it("leaves those on the dashboard who came from elsewhere", () => {
  expect(startAddress(connected, undefined)).toBeNull();
  expect(startAddress(connected, "https://evil.example")).toBeNull();
  expect(startAddress(null, "start")).toBeNull();
});

it("leaves the warning about another account where it is shown", () =>
  expect(startAddress({ kind: "elsewhere", shop: "X", account: "a@example.com" }, "start")).toBeNull());
