import { sql } from "drizzle-orm";
import { connections, listings } from "@/db/schema";

/**
 * When a listing was last compared with the shop: at the end of the connection's last sync, which writes no row that
 * is as it was. For selects that join `listings`.
 */
export const lastChecked =
  sql<Date>`greatest(${listings.syncedAt}, (select ${connections.lastSyncAt} from ${connections}
  where ${connections.sellerId} = ${listings.sellerId} and ${connections.id} = ${listings.connectionId}))`.mapWith(
    listings.syncedAt,
  );
