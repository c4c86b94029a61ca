import { z } from "zod";

/** One environment variable: how it is read, and what `.env.example` says of it. */
export interface Variable {
  schema: z.ZodType;
  describe: string;
  /** Shown in `.env.example`; a commented line when absent. */
  example?: string;
  /** Older names that mean the same; the first that is set wins. */
  aliases?: string[];
}

const origin = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .refine((value) => URL.canParse(value) && new URL(value).origin === value.replace(/\/$/, ""), {
      message: "must be an origin such as https://api.example.com, without a path",
    })
    .transform((value) => value.replace(/\/$/, ""));
const count = (fallback: number, min: number, max: number) =>
  z.coerce
    .number({ error: "must be a number" })
    .int("must be a whole number")
    .min(min)
    .max(max)
    .default(fallback);
const hexKeys = z
  .string()
  .refine((value) => value.split(",").every((key) => /^[0-9a-f]{64}$/i.test(key.trim())), {
    message: "must be 64 hex characters; several keys are separated by commas",
  });
const postgresUrl = z.string().refine((value) => /^postgres(ql)?:\/\/\S+$/.test(value), {
  message: "must be a PostgreSQL address: postgres://user:password@host:5432/database",
});
const flag = z
  .enum(["0", "1", "true", "false"])
  .default("false")
  .transform((value) => value === "1" || value === "true");

/** Every variable the product reads, in the order of `.env.example`, grouped. */
export const variables = {
  Basics: {
    APP_URL: {
      schema: origin("http://localhost:3000"),
      describe: "Where people reach the dashboard. A public https address turns webhooks on.",
      example: "http://localhost:3000",
    },
    PORT: { schema: count(3000, 1, 65535), describe: "Port the web process listens on.", example: "3000" },
    DATA_DIR: {
      schema: z.string().min(1).default(".data"),
      describe: "Where the embedded database and generated secrets live.",
    },
    WORKSPACES_DIR: {
      schema: z.string().min(1).optional(),
      describe: "Where agents' workspaces are built; DATA_DIR/workspaces if unset.",
      aliases: ["OPENCLAW_WORKSPACES_DIR"],
    },
    TRUST_PROXY: {
      schema: flag,
      describe: "1 when a proxy in front sets X-Forwarded-For and X-Forwarded-Proto.",
    },
    CORS_ORIGIN: {
      schema: origin("").or(z.literal("")).optional(),
      describe: "A front end on another origin that may call /api/v1 from the browser.",
    },
    LOG_LEVEL: {
      schema: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
      describe: "How much is logged.",
    },
  },
  Database: {
    DATABASE_URL: {
      schema: postgresUrl,
      describe: "Application role: no ownership, can't bypass policies. Unset: an embedded PostgreSQL.",
    },
    DATABASE_OWNER_URL: { schema: postgresUrl.optional(), describe: "Owner role, for migrations." },
  },
  Secrets: {
    AUTH_SECRET: {
      schema: z.string().min(32, "must have at least 32 characters"),
      describe: "Signs sessions. Generated on a local APP_URL.",
      aliases: ["JWT_SECRET", "NEXTAUTH_SECRET"],
    },
    TOKEN_ENCRYPTION_KEY: {
      schema: hexKeys,
      describe:
        "Encrypts tokens at rest: 64 hex characters. Several, separated by commas: the first encrypts, all decrypt.",
    },
  },
  Sandbox: {
    SANDBOX: {
      schema: z.enum(["auto", "off"]).default("auto"),
      describe: "auto: local stand-ins for services without a key (only on a local APP_URL). off: none.",
    },
    SANDBOX_PORT: { schema: count(4010, 1, 65535), describe: "Port of the stand-ins." },
  },
  Etsy: {
    ETSY_API_KEY: { schema: z.string().min(1).optional(), describe: "Keystring of your Etsy app." },
    ETSY_SHARED_SECRET: { schema: z.string().min(1).optional(), describe: "Shared secret of your Etsy app." },
    ETSY_WEBHOOK_SECRET: {
      schema: z
        .string()
        .regex(/^(whsec_)?[A-Za-z0-9+/]{16,}={0,2}$/, "must be the signing secret as Etsy shows it: whsec_…")
        .optional(),
      describe: "Signing secret of your webhook at Etsy, whsec_…; its address is APP_URL/api/webhooks/etsy.",
    },
    ETSY_API_URL: { schema: origin("https://openapi.etsy.com"), describe: "Origin of the API." },
    ETSY_AUTH_URL: { schema: origin("https://www.etsy.com"), describe: "Origin of the consent page." },
  },
  Telegram: {
    TELEGRAM_API_URL: {
      schema: origin("https://api.telegram.org"),
      describe: "Origin of the Bot API. Another origin than Telegram's turns webhooks on.",
    },
  },
  Model: {
    ANTHROPIC_API_KEY: { schema: z.string().min(1).optional(), describe: "Key of the model that answers." },
    ANTHROPIC_BASE_URL: {
      schema: origin("https://api.anthropic.com"),
      describe: "Origin of the Messages API, without /v1.",
    },
    AGENT_MODEL: {
      schema: z.string().min(1).default("claude-sonnet-4-5"),
      describe: "Model that answers customers.",
    },
    AGENT_RUNTIME_CUSTOMER: {
      schema: z.enum(["direct"]).default("direct"),
      describe: "What runs the agent for customers.",
    },
    AGENT_RUNTIME_SELLER: {
      schema: z.enum(["auto", "direct"]).default("auto"),
      describe: "What runs the agent for its seller.",
    },
  },
  "Limits and intervals": {
    RATE_LIMIT_AUTH_PER_MINUTE: { schema: count(10, 1, 100_000), describe: "Sign-in attempts per address." },
    RATE_LIMIT_SELLER_PER_MINUTE: {
      schema: count(100, 1, 1_000_000),
      describe: "REST calls and changes per seller.",
    },
    RATE_LIMIT_READS_PER_MINUTE: {
      schema: count(1_000, 1, 1_000_000),
      describe: "Dashboard reads per seller.",
    },
    SYNC_INTERVAL_MINUTES: {
      schema: count(60, 1, 10_080),
      describe: "How often a shop is synced by itself.",
    },
    BURST_QUIET_MS: {
      schema: count(1_500, 0, 60_000),
      describe: "Quiet time after a customer's message before it is answered.",
    },
    BURST_MAX_MS: {
      schema: count(8_000, 0, 120_000),
      describe: "Longest wait while a customer goes on writing.",
    },
    CONTACT_ANSWERS_PER_HOUR: {
      schema: count(30, 1, 100_000),
      describe: "Answers to one customer in an hour, then a polite pause.",
    },
    SAMPLE_SHOPS_PER_DAY: {
      schema: count(200, 0, 1_000_000),
      describe: "Throw-away sample shops that visitors may open in a day, without an account. 0: none.",
    },
    AGENT_MAX_TURNS: { schema: count(8, 1, 100), describe: "Model calls in one answer." },
    AGENT_TIMEOUT_SECONDS: { schema: count(90, 5, 3_600), describe: "Longest time for one answer." },
    WORKER_CONCURRENCY: {
      schema: count(100, 1, 10_000),
      describe: "Conversations that one worker answers at once.",
    },
  },
} as const satisfies Record<string, Record<string, Variable>>;
