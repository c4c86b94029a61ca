import { AppError } from "@/kernel/errors";
import { type Ctx, inTransaction } from "../context";
import { getSeller } from "./get-seller";

const OWN_ACCOUNT = "This is a sample shop. Create an account to connect your own.";

/** For what only an account that stays may do: `conflict` in a sample shop. */
export async function refuseSample(ctx: Ctx, sentence = OWN_ACCOUNT): Promise<void> {
  const { isSample } = await inTransaction(ctx, getSeller);
  if (isSample) throw new AppError("conflict", sentence);
}
