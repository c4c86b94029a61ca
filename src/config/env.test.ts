import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { EnvironmentError, isLoopback, parseEnv } from "./env";
import { envExample } from "./env-example";
import { type Variable, variables } from "./variables";

const needed = {
  DATABASE_URL: "postgres://app:secret@127.0.0.1:5432/stallhand",
  AUTH_SECRET: "x".repeat(32),
  TOKEN_ENCRYPTION_KEY: "ab".repeat(32),
};

function problemsOf(source: Record<string, string | undefined>): string[] {
  try {
    parseEnv(source);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
}

describe("the environment", () => {
  it("needs three values; everything else has a default", () => {
    const env = parseEnv(needed);
    expect(env).toMatchObject({
      APP_URL: "http://localhost:3000",
      PORT: 3000,
      SANDBOX: "auto",
      TELEGRAM_API_URL: "https://api.telegram.org",
      BURST_QUIET_MS: 1_500,
      CONTACT_ANSWERS_PER_HOUR: 30,
      TRUST_PROXY: false,
      local: true,
      workspacesDir: resolve(".data/workspaces"),
    });
    expect(env.CORS_ORIGIN || null).toBeNull();
    expect(env.ETSY_API_KEY).toBeUndefined();
    expect(problemsOf({})).toEqual([
      "DATABASE_URL is missing",
      "AUTH_SECRET is missing",
      "TOKEN_ENCRYPTION_KEY is missing",
    ]);
  });

  it("names all that is wrong at once, each by its variable", () => {
    const wrong = {
      APP_URL: "http://localhost:3000/shop",
      PORT: "70000",
      DATABASE_URL: "mysql://localhost/x",
      AUTH_SECRET: "short",
      TOKEN_ENCRYPTION_KEY: "ab".repeat(32).concat(",nothex"),
      SANDBOX: "maybe",
      LOG_LEVEL: "loud",
      TRUST_PROXY: "yes",
      CORS_ORIGIN: "example.com",
      BURST_QUIET_MS: "soon",
      SYNC_INTERVAL_MINUTES: "1.5",
      AGENT_RUNTIME_CUSTOMER: "claude",
    };
    const problems = problemsOf(wrong);
    expect(problems.map((line) => line.split(" ")[0])).toEqual(expect.arrayContaining(Object.keys(wrong)));
    expect(problems).toHaveLength(Object.keys(wrong).length);
    for (const line of problems) expect(line.split(" ").length, line).toBeGreaterThan(2);
  });

  it("repeats no value in its complaint: it may be a secret", () => {
    const secrets = { AUTH_SECRET: "hunter2", TOKEN_ENCRYPTION_KEY: "swordfish", DATABASE_URL: "pw-in-here" };
    const text = problemsOf(secrets).join("\n");
    for (const value of Object.values(secrets)) expect(text).not.toContain(value);
  });

  it("takes an empty value as unset", () => {
    const env = parseEnv({ ...needed, PORT: "", ETSY_API_KEY: "", CORS_ORIGIN: "", WORKSPACES_DIR: "" });
    expect(env).toMatchObject({ PORT: 3000, workspacesDir: resolve(".data/workspaces") });
    expect(env.ETSY_API_KEY).toBeUndefined();
    expect(problemsOf({ ...needed, AUTH_SECRET: "" })).toEqual(["AUTH_SECRET is missing"]);
  });

  it("reads older names, and the new name first", () => {
    const { AUTH_SECRET: _unset, ...rest } = needed;
    const old = { ...rest, JWT_SECRET: "j".repeat(32), OPENCLAW_WORKSPACES_DIR: "/srv/agents" };
    expect(parseEnv(old)).toMatchObject({ AUTH_SECRET: "j".repeat(32), workspacesDir: "/srv/agents" });
    const both = parseEnv({ ...old, AUTH_SECRET: "n".repeat(32), WORKSPACES_DIR: "/srv/new" });
    expect(both).toMatchObject({ AUTH_SECRET: "n".repeat(32), workspacesDir: "/srv/new" });
  });

  it("refuses values that contradict each other", () => {
    expect(problemsOf({ ...needed, ETSY_API_KEY: "key" })).toEqual([
      expect.stringMatching(/^ETSY_SHARED_SECRET is missing/),
    ]);
    expect(problemsOf({ ...needed, BURST_QUIET_MS: "900", BURST_MAX_MS: "800" })).toEqual([
      expect.stringMatching(/^BURST_MAX_MS /),
    ]);
    expect(problemsOf({ ...needed, APP_URL: "http://shop.example.com" })).toEqual([
      expect.stringMatching(/^APP_URL must be https/),
    ]);
    expect(problemsOf({ ...needed, APP_URL: "https://shop.example.com" })).toEqual([]);
  });

  it("accepts an origin with a slash at its end and drops it", () => {
    expect(parseEnv({ ...needed, APP_URL: "http://localhost:3000/" }).APP_URL).toBe("http://localhost:3000");
    expect(parseEnv({ ...needed, CORS_ORIGIN: "https://front.example.com" }).CORS_ORIGIN).toBe(
      "https://front.example.com",
    );
  });

  it("knows this machine's addresses", () => {
    for (const url of ["http://localhost:1", "http://127.0.0.1", "http://127.9.9.9", "http://[::1]:3"])
      expect(isLoopback(url), url).toBe(true);
    for (const url of ["https://example.com", "http://10.0.0.1", "http://127.0.0.1.example.com"])
      expect(isLoopback(url), url).toBe(false);
  });
});

describe(".env.example", () => {
  it("is what the table of variables says", () => {
    expect(readFileSync(".env.example", "utf8")).toBe(envExample());
  });

  it("names every variable with a description and sets none", () => {
    const text = envExample();
    for (const [name, variable] of Object.values(variables).flatMap((group) =>
      Object.entries<Variable>(group),
    )) {
      expect(text).toContain(`# ${variable.describe}`);
      expect(text).toMatch(new RegExp(`^# ${name}=`, "m"));
    }
    expect(text.split("\n").filter((line) => line !== "" && !line.startsWith("#"))).toEqual([]);
  });
});
