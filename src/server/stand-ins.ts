import { webBoot } from "@/boot/web";

/** Which services are played by programs on this machine, and where the customer's phone is; for server components. */
export async function currentStandIns(): Promise<{ names: string[]; phoneUrl: string | null }> {
  const { standIns, phoneUrl } = await webBoot();
  return { names: standIns, phoneUrl };
}
