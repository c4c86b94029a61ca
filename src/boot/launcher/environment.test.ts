import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { generateSecrets, missingSecrets, readVariables } from "./environment";

const DATA_DIR = mkdtempSync(join(tmpdir(), "stallhand-environment-"));
afterAll(() => rmSync(DATA_DIR, { recursive: true }));

describe("secrets", () => {
  it("are generated once on a local address, readable only by this user, and found again", () => {
    const made = generateSecrets({ DATA_DIR }, missingSecrets({ DATA_DIR }, "http://localhost:3000"));
    expect(made.TOKEN_ENCRYPTION_KEY).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(join(DATA_DIR, "secrets.env")).mode & 0o777).toBe(0o600);
    const again = readVariables({ DATA_DIR });
    expect(again).toMatchObject(made);
    expect(missingSecrets(again, "http://localhost:3000")).toEqual([]);
  });

  it("given by the person win over generated ones, also under an older name", () => {
    expect(readVariables({ DATA_DIR, AUTH_SECRET: "mine" }).AUTH_SECRET).toBe("mine");
    expect(missingSecrets({ NEXTAUTH_SECRET: "mine" }, "http://localhost:3000")).toEqual([
      "TOKEN_ENCRYPTION_KEY",
    ]);
  });

  it("must be given on a public address", () => {
    expect(() => missingSecrets({ AUTH_SECRET: "x" }, "https://shop.example.com")).toThrow(
      /TOKEN_ENCRYPTION_KEY must be set/,
    );
  });

  it("that are missing are added beside the ones already kept", () => {
    generateSecrets({ DATA_DIR }, ["ANOTHER"]);
    expect(readFileSync(join(DATA_DIR, "secrets.env"), "utf8").trim().split("\n")).toHaveLength(3);
  });
});
