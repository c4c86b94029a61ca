import {
  Bot,
  ClipboardCheck,
  History,
  House,
  MessagesSquare,
  Package,
  Plug,
  Settings,
  ShoppingBag,
} from "lucide-react";
import type { ReactNode } from "react";

export interface SellerPage {
  href: string;
  label: string;
  icon: ReactNode;
  /** The keys that lead there, one after the other. */
  keys: string;
}

export const mainPages: SellerPage[] = [
  { href: "/dashboard", label: "Overview", icon: <House />, keys: "g o" },
  { href: "/conversations", label: "Conversations", icon: <MessagesSquare />, keys: "g c" },
  { href: "/products", label: "Products", icon: <Package />, keys: "g p" },
  { href: "/orders", label: "Orders", icon: <ShoppingBag />, keys: "g r" },
  { href: "/agent", label: "Agent", icon: <Bot />, keys: "g a" },
  { href: "/autopilot", label: "Autopilot", icon: <ClipboardCheck />, keys: "g u" },
];

export const shopPages: SellerPage[] = [
  { href: "/channels", label: "Channels", icon: <Plug />, keys: "g h" },
  { href: "/activity", label: "Activity", icon: <History />, keys: "g t" },
  { href: "/settings", label: "Settings", icon: <Settings />, keys: "g s" },
];

/** The pages of a seller, in the navigation's order. */
export const sellerPages: readonly SellerPage[] = [...mainPages, ...shopPages];
