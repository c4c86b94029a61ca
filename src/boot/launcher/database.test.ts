import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { findEmbeddedPostgres } from "@/db/embedded/start";
import { borrowDatabase, openDatabase } from "./database";

it("lets a command use the server of a running product without stopping it", {
  timeout: 60_000,
}, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "stallhand-borrow-"));
  const variables = { DATA_DIR: dataDir };
  const product = await openDatabase(variables, "http://localhost", () => {});
  onTestFinished(async () => {
    await product.embedded?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  const borrowed = await borrowDatabase(variables, "http://localhost", () => {});
  expect(borrowed.ownerUrl).toBe(product.ownerUrl);
  await borrowed.embedded?.stop();
  expect(await findEmbeddedPostgres(dataDir)).toEqual({ ownerUrl: product.ownerUrl, appUrl: product.appUrl });
});

it("starts one for a command where none runs, and the command stops it", { timeout: 60_000 }, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "stallhand-borrow-"));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const borrowed = await borrowDatabase({ DATA_DIR: dataDir }, "http://localhost", () => {});
  expect(borrowed.embedded).toBeDefined();
  await borrowed.embedded?.stop();
  expect(await findEmbeddedPostgres(dataDir)).toBeUndefined();
});
