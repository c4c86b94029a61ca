import { webBoot } from "@/boot/web";
import { stampPeerAddress } from "./http/peer-address";
import { rememberAppUrl } from "./security/address";

/** Opens the process's world before the first request; throws what is wrong with it. */
export async function startWeb(): Promise<void> {
  stampPeerAddress();
  const { env } = await webBoot();
  rememberAppUrl(env.appUrl);
}
