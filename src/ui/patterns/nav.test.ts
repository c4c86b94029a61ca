import { expect, it } from "vitest";
import { activeHref } from "./nav";

const groups = [
  { items: ["/dashboard", "/products"].map((href) => ({ href, label: href, icon: null })) },
  { label: "Set up", items: [{ href: "/products/import", label: "Import", icon: null }] },
];

it.each([
  ["/products", "/products"],
  ["/products/prd_1", "/products"],
  ["/products/import", "/products/import"],
  ["/productsale", undefined],
  ["/", undefined],
])("on %s the active item is %s", (path, href) => {
  expect(activeHref(path, groups)).toBe(href);
});
