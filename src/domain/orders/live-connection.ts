import { findConnection } from "../channels";
import { type Ctx, inTransaction } from "../context";

/** The seller's shop where it has orders to read; null when there is none, or its access has ended. */
export async function liveConnection(ctx: Ctx) {
  const connection = await inTransaction(ctx, findConnection);
  if (connection?.channel !== "etsy" || connection.status !== "active") return null;
  return connection;
}
