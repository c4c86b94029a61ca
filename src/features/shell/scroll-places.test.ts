import { expect, it } from "vitest";
import { type Places, rememberPlace } from "./scroll-places";

it("remembers fifty addresses, the newest of them", () => {
  const places: Places = new Map();
  for (let at = 0; at < 60; at += 1) rememberPlace(places, `/products?page=${at}`, at + 0.4);
  rememberPlace(places, "/products?page=20", 5);
  expect(places.size).toBe(50);
  expect(places.has("/products?page=9")).toBe(false);
  expect([...places].at(-1)).toEqual(["/products?page=20", 5]);
});
