import { z } from "zod";
import { idSchema } from "@/kernel/ids";

export const SyncId = z.object({ syncId: idSchema("syncRun") });

/** Codes that the Etsy callback ends with in `?etsy_error=`, and what each page says of them. */
export const etsyErrors = {
  denied: "You said no on Etsy's page, so nothing was connected. You can try again whenever you like.",
  state_invalid: "This link was used already or is not yours. Start again with Connect Etsy.",
  state_expired:
    "That took longer than ten minutes, so we stopped for safety. Start again with Connect Etsy.",
  token_error: "Etsy did not finish the connection. Wait a minute and try again.",
  shop_taken: "This shop is already connected to another account. Disconnect it there first.",
  no_shop: "This Etsy account has no shop. Sign in to Etsy with the account that owns the shop.",
  unavailable: "Etsy can't be reached right now. Try again in a minute.",
} as const;
export type EtsyErrorCode = keyof typeof etsyErrors;
