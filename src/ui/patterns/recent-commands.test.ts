import { expect, it } from "vitest";
import { recentItems } from "./recent-commands";

const groups = [
  {
    id: "actions",
    label: "Actions",
    items: [{ id: "pause", label: "Pause the agent", run: () => undefined }],
  },
];

it("shows recent ones as they are today, and addresses also when no group has them now", () => {
  const recent = [
    { id: "product-1", label: "Oat bowl", href: "/products/1" },
    { id: "pause", label: "An older name" },
  ];
  expect(recentItems(recent, groups).map(({ label }) => label)).toEqual(["Oat bowl", "Pause the agent"]);
});

it("leaves out what can't be done any more", () => {
  expect(recentItems([{ id: "gone", label: "Gone" }], groups)).toEqual([]);
});
