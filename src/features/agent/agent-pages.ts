import type { SectionLink } from "@/ui/patterns/section-nav";

/** The pages of the agent's area, in the order of their tabs. */
export const agentPages: readonly SectionLink[] = [
  { href: "/agent", label: "Overview" },
  { href: "/agent/personality", label: "Personality" },
  { href: "/agent/knowledge", label: "Knowledge" },
  { href: "/agent/guardrails", label: "Guardrails" },
  { href: "/agent/playground", label: "Playground" },
  { href: "/agent/etsy-messages", label: "Etsy messages" },
];
