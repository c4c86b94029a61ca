import type { ApiOutputs } from "@/server/client/outputs";
import type { NavGroup, NavItem } from "@/ui/patterns/nav";
import { mainPages, type SellerPage, shopPages } from "./seller-pages";

/** The main navigation, with what waits behind each entry. */
export function navigation(waiting: ApiOutputs["overview"]["waiting"] | undefined): NavGroup[] {
  const items = (pages: SellerPage[]): NavItem[] =>
    pages.map(({ href, label, icon }) => ({
      href,
      label,
      icon,
      ...(href === "/conversations" ? { count: waiting?.conversations, countLabel: "need you" } : {}),
      ...(href === "/autopilot" ? { count: waiting?.proposals, countLabel: "wait for you" } : {}),
    }));
  return [{ items: items(mainPages) }, { label: "Shop", items: items(shopPages) }];
}
