import { describe, expect, it } from "vitest";
import { deviceName } from "./device-name";

describe("a browser in words", () => {
  it.each([
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36",
      "Chrome on Windows",
      "computer",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0",
      "Edge on Windows",
      "computer",
    ],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
      "Safari on macOS",
      "computer",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
      "Safari on iPhone",
      "phone",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/139.0 Mobile/15E148 Safari/604.1",
      "Chrome on iPhone",
      "phone",
    ],
    [
      "Mozilla/5.0 (Linux; Android 15; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36",
      "Samsung Internet on Android",
      "phone",
    ],
    [
      "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0",
      "Firefox on Linux",
      "computer",
    ],
    ["Mozilla/5.0 (compatible; Something)", "A browser", "computer"],
    ["LadyBird/1.0 (Linux)", "LadyBird 1.0 on Linux", "computer"],
    ["", "A browser", "computer"],
    [null, "A browser", "computer"],
  ])("%s", (userAgent, name, kind) => {
    expect(deviceName(userAgent, "browser")).toEqual({ name, kind });
  });
});

describe("a program in words", () => {
  it.each([
    ["curl/8.5.0", "curl 8.5.0"],
    ["python-requests/2.32.3", "python-requests 2.32.3"],
    ["node", "node"],
    [`${"x".repeat(300)}`, "x".repeat(40)],
    ["Mozilla/5.0", "A program"],
    [null, "A program"],
  ])("%s", (userAgent, name) => {
    expect(deviceName(userAgent, "api")).toEqual({ name, kind: "program" });
  });
});
