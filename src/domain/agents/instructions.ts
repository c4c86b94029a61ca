import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getShopFacts } from "../channels";
import type { Ctx } from "../context";
import type { Agent } from "./internal";

const TEMPLATES = "workspace-templates";

/** A template's text, placeholders untouched. The files belong to this version, so they are read when asked. */
export function readTemplate(name: "CLAUDE.md" | "SOUL.md" | ".mcp.json"): string {
  return readFileSync(join(process.cwd(), TEMPLATES, name), "utf8");
}

/** The agent's role and rules with this shop's facts in it: `CLAUDE.md` of its workspace. */
export async function renderRole(ctx: Ctx, agent: Agent): Promise<string> {
  const shop = await getShopFacts(ctx);
  const facts = Object.entries({
    Name: shop.name,
    Address: shop.url,
    Title: shop.title,
    Announcement: shop.announcement,
    "Ships from": shop.shipsFrom,
    Currency: shop.currency,
  });
  return fill(readTemplate("CLAUDE.md"), {
    shopName: shop.name,
    channel: "Etsy",
    agentName: agent.name,
    shopFacts: facts.flatMap(([name, value]) => (value ? [`- ${name}: ${value}`] : [])).join("\n"),
  });
}

/** What the model is told before a conversation: role, the seller's own words, and whom it talks to. */
export async function instructionsFor(ctx: Ctx, agent: Agent, contactName: string | null): Promise<string> {
  const parts = [
    await renderRole(ctx, agent),
    `## How you are (the owner's own words)\n${agent.soulInstructions}`,
  ];
  if (contactName !== null)
    parts.push(
      `## This conversation\nThe customer's name, as their messenger gives it: ${JSON.stringify(contactName)}`,
    );
  return parts.join("\n\n");
}

/** Fills `{{name}}` for the given names only: `{{f3}}` in the rules is meant as it stands. */
export function fill(template: string, values: Record<string, string>): string {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}
