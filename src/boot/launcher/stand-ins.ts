import { isLoopback } from "@/config/env";
import type { Variables } from "./environment";

/** A service that a local program plays. */
export type StandIn = "Etsy" | "Telegram" | "the model";

interface Service {
  standIn: StandIn;
  /** Without it, the stand-in plays; Telegram follows Etsy. */
  key: "ETSY_API_KEY" | "ANTHROPIC_API_KEY";
  /** Origins to point at the sandbox, unless the environment points them somewhere. */
  origins: string[];
  /** What the adapters need to be set; a stand-in accepts any value. */
  credentials: string[];
  /** What both sides have to know. */
  shared?: Variables;
}

/** No secret: only a product on this machine knows it, and only while the stand-in is its Etsy. */
const SANDBOX_WEBHOOK_SECRET = `whsec_${Buffer.from("Etsy as the sandbox plays it").toString("base64")}`;

const services: Service[] = [
  {
    standIn: "Etsy",
    key: "ETSY_API_KEY",
    origins: ["ETSY_API_URL", "ETSY_AUTH_URL"],
    credentials: ["ETSY_API_KEY", "ETSY_SHARED_SECRET"],
    shared: { ETSY_WEBHOOK_SECRET: SANDBOX_WEBHOOK_SECRET },
  },
  { standIn: "Telegram", key: "ETSY_API_KEY", origins: ["TELEGRAM_API_URL"], credentials: [] },
  {
    standIn: "the model",
    key: "ANTHROPIC_API_KEY",
    origins: ["ANTHROPIC_BASE_URL"],
    credentials: ["ANTHROPIC_API_KEY"],
  },
];

/**
 * The stand-ins to start. `SANDBOX=off` starts none. They never run beside a public address: there a missing key
 * throws, so that no real customer ever talks to one.
 */
export function chooseStandIns(variables: Variables, appUrl: string): StandIn[] {
  const mode = variables.SANDBOX || "auto";
  if (mode === "off") return [];
  if (mode !== "auto") throw new Error(`SANDBOX must be "auto" or "off", not "${mode}".`);
  const keyless = services.filter(({ key }) => !variables[key]);
  if (keyless.length > 0 && !isLoopback(appUrl)) {
    const keys = [...new Set(keyless.map(({ key }) => key))].join(" and ");
    throw new Error(
      `APP_URL is public (${appUrl}), where no stand-ins run, so ${keys} must be set. SANDBOX=off starts without.`,
    );
  }
  // A service that is pointed elsewhere needs no stand-in of ours.
  return keyless
    .filter(({ origins }) => origins.some((name) => !variables[name]))
    .map(({ standIn }) => standIn);
}

/** The variables that lead the chosen services to the sandbox; only those that the environment leaves unset. */
export function standInVariables(variables: Variables, chosen: StandIn[], sandboxOrigin: string): Variables {
  const pairs = services
    .filter(({ standIn }) => chosen.includes(standIn))
    .flatMap(({ origins, credentials, shared }) => [
      ...origins.map((name) => [name, sandboxOrigin] as const),
      ...credentials.map((name) => [name, "sandbox"] as const),
      ...Object.entries(shared ?? {}),
    ]);
  return Object.fromEntries(pairs.filter(([name]) => !variables[name]));
}
