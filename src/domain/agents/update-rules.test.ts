import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { auditLog } from "@/db/schema";
import { inTransaction } from "@/domain/context";
import { openStall, type Stall } from "@/testing/stall";
import { createWorld, type World } from "@/testing/world";
import {
  findAgentWithSession,
  listSoulVersions,
  refreshWorkspace,
  sendToAgent,
  updateRules,
  updateSoul,
} from ".";
import { RULES_MAX } from "./schemas";

const RULES = "Never mention other shops.\nAlways say that each piece is unique.";

let world: World;
let stall: Stall;
beforeAll(async () => {
  world = await createWorld();
  stall = await openStall(world);
});
afterAll(() => world.close());

const lastInstructions = () => JSON.stringify(world.sandbox.model.requests().at(-1));

it("the model reads rules word for word as the owner's, and none is read where none is written", async () => {
  await sendToAgent(stall.ctx, { message: "Who are you?" });
  await stall.work();
  expect(lastInstructions()).not.toContain("House rules");
  await updateRules(stall.ctx, { rules: RULES });
  await sendToAgent(stall.ctx, { message: "And now?" });
  await stall.work();
  expect(lastInstructions()).toContain("## House rules (the owner's own words)\\nNever mention other shops.");
});

it("the workspace has them too", async () => {
  await updateRules(stall.ctx, { rules: RULES });
  await refreshWorkspace(stall.ctx);
  const agent = await findAgentWithSession(stall.ctx);
  const text = await readFile(join(agent?.workspacePath ?? "", "CLAUDE.md"), "utf8");
  expect(text).toContain(`## House rules (the owner's own words)\n${RULES}\n`);
  expect(text.match(/## House rules/g)).toHaveLength(1);
});

it("rules and personality have versions of their own; the same again is none", async () => {
  const { ctx } = await openStall(world);
  const soul = (await findAgentWithSession(ctx))?.soulInstructions ?? "";
  await updateRules(ctx, { rules: RULES });
  await updateRules(ctx, { rules: `${RULES}\n` });
  await updateRules(ctx, { rules: "" });
  await updateSoul(ctx, { soulInstructions: "Be brief." });
  const texts = async (part: "soul" | "rules") =>
    (await listSoulVersions(ctx, { part })).map((version) => version.instructions);
  expect((await texts("rules")).toSorted()).toEqual(["", RULES]);
  expect(await texts("soul")).toEqual([soul]);
  expect((await listSoulVersions(ctx)).map((version) => version.instructions)).toEqual([soul]);
  const audits = await inTransaction(ctx, ({ db }) =>
    db.select().from(auditLog).where(eq(auditLog.action, "agent.update-rules")),
  );
  expect(audits.map(({ before, after }) => [before, after])).toContainEqual([
    { rules: "" },
    { rules: RULES },
  ]);
  expect(audits).toHaveLength(2);
});

it("are refused when they are too long, and to who has no agent", async () => {
  const saving = async () => updateRules(stall.ctx, { rules: "x".repeat(RULES_MAX + 1) });
  await expect(saving()).rejects.toMatchObject({ issues: [{ path: ["rules"] }] });
  const other = await world.seller("Other");
  await expect(updateRules(other, { rules: "Mine." })).rejects.toMatchObject({ kind: "not_found" });
  expect(await listSoulVersions(other, { part: "rules" })).toEqual([]);
});
