import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Topic } from "@/db/schema";
import { addMs, days } from "@/kernel/time";
import type { ShopFacts } from "../channels";
import type { Talk } from "./conversation";
import { currentHoliday, type Guardrails } from "./guardrails";
import type { Agent } from "./internal";
import { dayInWords } from "./truth";

const TEMPLATES = "workspace-templates";

/** A template's text, placeholders untouched. The files belong to this version, so they are read when asked. */
export function readTemplate(name: "CLAUDE.md" | "SOUL.md" | ".mcp.json"): string {
  return readFileSync(join(process.cwd(), TEMPLATES, name), "utf8");
}

/** The agent's role and rules with this shop's facts in it: `CLAUDE.md` of its workspace. */
export function renderRole(shop: ShopFacts, agent: Pick<Agent, "name">): string {
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

/** What the owner wants done always or never; nothing without rules. */
export const houseRules = ({ rules }: Pick<Agent, "rules">): string[] =>
  rules === "" ? [] : [`## House rules (the owner's own words)\n${rules}`];

/** What a run is told. */
export interface Instructions {
  /** The same for every conversation of the shop, so that the model's server may keep it. */
  systemPrompt: string;
  /** What holds for this conversation alone. */
  about: string;
  /** What of it is the shop's own word, which a reply may repeat. */
  sources: string[];
}

/** What instructions are made of, beside the agent's own words. */
export interface Told {
  shop: ShopFacts;
  guardrails: Pick<Guardrails, "topics" | "holiday" | "timeZone">;
  talk: Pick<Talk, "contact" | "chat"> | null;
  now: Date;
}

/** What the model is told before a conversation: role, the seller's own words, what it may do, whom it talks to. */
export function instructionsFor(
  agent: Pick<Agent, "name" | "soulInstructions" | "rules">,
  { shop, guardrails, talk, now }: Told,
): Instructions {
  const holiday = holidayWords(guardrails, now);
  const parts = [
    renderRole(shop, agent),
    `## How you are (the owner's own words)\n${agent.soulInstructions}`,
    ...houseRules(agent),
    `## Who answers what\n${topicWords(guardrails.topics)}`,
  ];
  const about = [holiday, talk && whom(talk, now)].filter((line) => line !== null);
  return {
    systemPrompt: parts.join("\n\n"),
    about: about.length > 0 ? `## This conversation\n${about.join("\n")}` : "",
    sources: holiday ? [holiday] : [],
  };
}

/** After so long somebody who writes again has come back. */
const BACK_AFTER = days(1);

/** In a try-out the name is ours, not the customer's. */
function whom({ contact, chat }: Pick<Talk, "contact" | "chat">, now: Date): string | null {
  if (chat.platform === "web") return null;
  const name = `The customer's name, as their messenger gives it: ${JSON.stringify(contact.name)}`;
  const isBack = addMs(contact.createdAt, BACK_AFTER) < now;
  return isBack ? `${name}\nThey have written to the shop before: you know each other.` : name;
}

function holidayWords(
  { holiday, timeZone }: Pick<Guardrails, "holiday" | "timeZone">,
  now: Date,
): string | null {
  const current = currentHoliday({ holiday, timeZone }, now);
  if (!current) return null;
  return `The shop is on holiday. Orders can be placed; it ships again on ${dayInWords(current.shipsAgainOn)}. Say so to who asks about shipping or wants to buy.`;
}

const topicNames: Record<Topic, string> = {
  product: "products",
  shipping: "shipping",
  order_status: "the status of an order",
  returns: "returns",
  discount: "discounts",
  refund: "refunds",
  complaint: "complaints",
  custom_order: "custom orders",
  legal: "legal questions",
  other: "anything else",
};

function topicWords(topics: Guardrails["topics"]): string {
  const theirs = Object.entries(topics).flatMap(([topic, mode]) =>
    mode === "hand_over" ? [topicNames[topic as Topic]] : [],
  );
  const named = theirs.length > 0 ? `The owner answers these: ${theirs.join(", ")}. ` : "";
  return `${named}For those, for an unhappy customer, or when a person is asked for: call \`ask_for_human\`, and write nothing else.`;
}

/** Fills `{{name}}` for the given names only: `{{f3}}` in the rules is meant as it stands. */
export function fill(template: string, values: Record<string, string>): string {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}
