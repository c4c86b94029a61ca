import { describe, expect, it } from "vitest";
import { chooseStandIns, standInVariables } from "./stand-ins";

const local = "http://localhost:3000";
const sandbox = "http://127.0.0.1:4010";

describe("which stand-ins run", () => {
  it("are all of them when no key is set", () => {
    expect(chooseStandIns({}, local)).toEqual(["Etsy", "Telegram", "the model"]);
  });

  it("leave out what has a key; Telegram follows Etsy", () => {
    expect(chooseStandIns({ ETSY_API_KEY: "k" }, local)).toEqual(["the model"]);
    expect(chooseStandIns({ ANTHROPIC_API_KEY: "k" }, local)).toEqual(["Etsy", "Telegram"]);
  });

  it("leave out what the environment points elsewhere", () => {
    expect(
      chooseStandIns(
        { TELEGRAM_API_URL: "http://127.0.0.1:9", ANTHROPIC_BASE_URL: "http://127.0.0.1:8" },
        local,
      ),
    ).toEqual(["Etsy"]);
  });

  it("are none with SANDBOX=off, also on a public address", () => {
    expect(chooseStandIns({ SANDBOX: "off" }, local)).toEqual([]);
    expect(chooseStandIns({ SANDBOX: "off" }, "https://shop.example.com")).toEqual([]);
  });

  it("never run beside a public address: missing keys are named", () => {
    expect(() => chooseStandIns({ ETSY_API_KEY: "k" }, "https://shop.example.com")).toThrow(
      /ANTHROPIC_API_KEY must be set/,
    );
    expect(() => chooseStandIns({}, "https://shop.example.com")).toThrow(
      /ETSY_API_KEY and ANTHROPIC_API_KEY/,
    );
    expect(chooseStandIns({ ETSY_API_KEY: "k", ANTHROPIC_API_KEY: "k" }, "https://shop.example.com")).toEqual(
      [],
    );
  });

  it("reject a mode that does not exist", () => {
    expect(() => chooseStandIns({ SANDBOX: "on" }, local)).toThrow(/SANDBOX/);
  });
});

describe("variables for stand-ins", () => {
  it("fill only what is unset", () => {
    const given = { ETSY_AUTH_URL: "http://127.0.0.1:9" };
    expect(standInVariables(given, chooseStandIns(given, local), sandbox)).toEqual({
      ETSY_API_URL: sandbox,
      ETSY_API_KEY: "sandbox",
      ETSY_SHARED_SECRET: "sandbox",
      ETSY_WEBHOOK_SECRET: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{16,}=*$/),
      TELEGRAM_API_URL: sandbox,
      ANTHROPIC_BASE_URL: sandbox,
      ANTHROPIC_API_KEY: "sandbox",
    });
  });

  it("are none where no stand-in runs", () => {
    expect(standInVariables({}, [], sandbox)).toEqual({});
  });
});
