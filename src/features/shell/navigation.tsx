import { Bot, History, House, MessagesSquare, Package, Plug, Settings } from "lucide-react";
import type { ApiOutputs } from "@/server/client/outputs";
import type { NavGroup } from "@/ui/patterns/nav";

/** The main navigation, with what waits behind each entry. */
export function navigation(waiting: ApiOutputs["overview"]["waiting"] | undefined): NavGroup[] {
  return [
    {
      items: [
        { href: "/dashboard", label: "Overview", icon: <House /> },
        {
          href: "/conversations",
          label: "Conversations",
          icon: <MessagesSquare />,
          count: waiting?.conversations,
          countLabel: "need you",
        },
        { href: "/products", label: "Products", icon: <Package /> },
        { href: "/agent", label: "Agent", icon: <Bot /> },
      ],
    },
    {
      label: "Shop",
      items: [
        { href: "/channels", label: "Channels", icon: <Plug /> },
        { href: "/activity", label: "Activity", icon: <History /> },
        { href: "/settings", label: "Settings", icon: <Settings /> },
      ],
    },
  ];
}
