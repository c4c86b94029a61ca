/** Runs once before the web process answers: a wrong environment or database role stops it here. */
export async function register() {
  // Next writes the value in at build time, so that the edge's bundle is left without Node's parts.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startWeb } = await import("@/server/start-web");
    await startWeb();
  }
}
