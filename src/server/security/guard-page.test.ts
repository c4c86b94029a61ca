import { NextRequest } from "next/server";
import { afterEach, describe, expect, it } from "vitest";
import { rememberAppUrl } from "./address";
import { guardPage } from "./guard-page";

const LOCAL = "http://localhost:3000";
const PUBLIC = "https://stallhand.example";

afterEach(() => rememberAppUrl(LOCAL));

function visit(path: string, { appUrl = LOCAL, cookie = "", development = false } = {}) {
  rememberAppUrl(appUrl);
  return guardPage(
    new NextRequest(`${appUrl}${path}`, { headers: { cookie, "x-nonce": "guessed" } }),
    development,
  );
}

function policyOf(answer: Response) {
  const directives = (answer.headers.get("content-security-policy") ?? "")
    .split("; ")
    .map((one) => one.split(" "));
  return new Map(directives.map(([name, ...values]) => [name, values]));
}

describe("every page", () => {
  it("runs only scripts with this request's nonce, which its own code is told", () => {
    const [one, two] = [visit("/"), visit("/")];
    const scripts = policyOf(one).get("script-src") ?? [];
    const nonce = one.headers.get("x-middleware-request-x-nonce");
    expect(scripts).toEqual(["'self'", `'nonce-${nonce}'`, "'strict-dynamic'"]);
    expect(one.headers.get("x-middleware-request-content-security-policy")).toContain(`'nonce-${nonce}'`);
    expect(policyOf(two).get("script-src")).not.toEqual(scripts);
    expect(nonce).not.toBe("guessed");
  });

  it("can't be framed, rebased, or made to send forms elsewhere", () => {
    const policy = policyOf(visit("/"));
    expect(policy.get("frame-ancestors")).toEqual(["'none'"]);
    expect(policy.get("base-uri")).toEqual(["'none'"]);
    expect(policy.get("form-action")).toEqual(["'self'"]);
    expect(policy.get("connect-src")).toEqual(["'self'"]);
  });

  it("loads pictures over plain http only from this machine's sandbox", () => {
    expect(policyOf(visit("/")).get("img-src")).toContain("http:");
    expect(policyOf(visit("/", { appUrl: PUBLIC })).get("img-src")).not.toContain("http:");
  });

  it("insists on https where it is served so", () => {
    expect(visit("/").headers.get("strict-transport-security")).toBeNull();
    expect(visit("/", { appUrl: PUBLIC }).headers.get("strict-transport-security")).toMatch(
      /^max-age=31536000/,
    );
  });

  it("may evaluate code only in development", () => {
    expect(policyOf(visit("/", { development: true })).get("script-src")).toContain("'unsafe-eval'");
  });
});

describe("a seller's page", () => {
  it("sends visitors to sign in, and back afterwards, with the headers all pages have", () => {
    const answer = visit("/products?state=active");
    expect(answer.status).toBe(307);
    expect(answer.headers.get("location")).toBe(
      "http://localhost:3000/login?next=%2Fproducts%3Fstate%3Dactive",
    );
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("opens for whoever has a cookie; on https only for the secure one", () => {
    const plain = "next-auth.session-token=x";
    expect(visit("/dashboard", { cookie: plain }).status).toBe(200);
    expect(visit("/dashboard", { cookie: plain, appUrl: PUBLIC }).status).toBe(307);
    expect(visit("/dashboard", { cookie: `__Secure-${plain}`, appUrl: PUBLIC }).status).toBe(200);
  });

  it("is told from a public one by its whole first segment", () => {
    for (const path of ["/", "/login", "/register", "/agents-for-everyone"])
      expect(visit(path).status).toBe(200);
  });

  it("is /ops and all below, but not the design system's, which holds nothing of anybody", () => {
    for (const path of ["/ops", "/ops/sellers", "/ops/design/sellers"]) expect(visit(path).status).toBe(307);
    expect(visit("/ops/design").status).toBe(200);
  });
});
