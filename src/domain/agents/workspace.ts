import { randomUUID } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { inventoryDigest } from "../catalogue";
import { getShopFacts } from "../channels";
import { type Ctx, inTransaction } from "../context";
import { fill, houseRules, readTemplate, renderRole } from "./instructions";
import { type Agent, findAgent } from "./internal";

/** Listings in the digest: enough for a picture of the shop, small enough to read. */
const DIGEST_LIMIT = 200;

/** Where a seller's workspace lies; the same path on every host. */
export function workspacePath(ctx: Ctx): string {
  return join(ctx.settings.workspacesDir, `seller_${ctx.sellerId}`);
}

/**
 * Writes the agent's workspace anew from the database: role, personality, tool address, digest of the stock. No
 * secret goes in: `.mcp.json` names a variable that only the process gets. Each file is replaced in one step.
 */
export async function writeWorkspace(ctx: Ctx, agent: Agent): Promise<void> {
  const { role, digest } = await inTransaction(ctx, async (ctx) => ({
    role: renderRole(await getShopFacts(ctx), agent),
    digest: await inventoryDigest(ctx, DIGEST_LIMIT),
  }));
  const files: Record<string, string> = {
    "CLAUDE.md": [role.trimEnd(), ...houseRules(agent), ""].join("\n\n"),
    "SOUL.md": agent.soulInstructions,
    ".mcp.json": fill(readTemplate(".mcp.json"), { mcpUrl: `${ctx.settings.appUrl}/api/mcp` }),
    "products/inventory.json": `${JSON.stringify(digest, null, 2)}\n`,
  };
  for (const [name, text] of Object.entries(files)) await replaceFile(join(agent.workspacePath, name), text);
}

/** Job: after a sync or a new personality. Nothing to do while there is no agent. */
export async function refreshWorkspace(ctx: Ctx): Promise<void> {
  const agent = await inTransaction(ctx, (ctx) => findAgent(ctx));
  if (agent && agent.status !== "provisioning") await writeWorkspace(ctx, agent);
}

async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600 });
  await rename(draft, path);
}
