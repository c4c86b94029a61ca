import { describe, expect, it } from "vitest";
import { LogIn, RegisterSeller } from "@/domain/sellers/schemas";
import { checkLogIn, checkRegistration } from "./check-form";

const good = { name: "Ada", email: "ada@example.com", password: "correct horse" };

describe("a form is sent only when the server would take it", () => {
  it.each([
    ["all is well", {}],
    ["the address has spaces around it and capitals", { email: "  Ada.L+shop@Sub.Example.co.uk " }],
    ["the address comes from a full-width keyboard", { email: "ＡＤＡ@example.com" }],
    ["the address is missing", { email: "" }],
    ["the address has no host", { email: "ada" }],
    ["the host has no dot", { email: "ada@localhost" }],
    ["the address has two dots in a row", { email: "ada..l@example.com" }],
    ["the address begins with a dot", { email: ".ada@example.com" }],
    ["the address has a space in it", { email: "ada l@example.com" }],
    ["the password has 7 characters", { password: "1234567" }],
    ["the password has 8 characters", { password: "12345678" }],
    ["the password has 200 characters", { password: "x".repeat(200) }],
    ["the password has 201 characters", { password: "x".repeat(201) }],
    ["the name is only spaces", { name: "   " }],
    ["the name has 200 characters", { name: "N".repeat(200) }],
    ["the name has 201 characters", { name: "N".repeat(201) }],
    ["everything is missing", { name: "", email: "", password: "" }],
  ])("when %s", (_what, change) => {
    const form = { ...good, ...change };
    const fieldsOf = (issues: { path: PropertyKey[] }[] = []) => [
      ...new Set(issues.map(({ path }) => path[0])),
    ];
    expect(Object.keys(checkRegistration(form)).sort()).toEqual(
      fieldsOf(RegisterSeller.safeParse(form).error?.issues).sort(),
    );
    if (form.password.length > 200) return;
    expect(Object.keys(checkLogIn(form)).sort()).toEqual(
      fieldsOf(LogIn.safeParse(form).error?.issues).sort(),
    );
  });
});
