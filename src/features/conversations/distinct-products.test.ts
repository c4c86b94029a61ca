import { expect, it } from "vitest";
import { distinctProducts } from "./distinct-products";
import type { Proof } from "./proofs";

const proof = (productId: string | null, gone = false) =>
  ({ offer: productId ? { productId, gone } : null }) as unknown as Proof;

it("names each product once that is still there, of the latest reply first", () => {
  const proofs = {
    msg_1: [proof("bowl"), proof("tray")],
    msg_3: [proof("tray"), proof("tray")],
    msg_2: [proof("gone", true), proof(null)],
  };
  expect(distinctProducts(proofs).map((one) => one.productId)).toEqual(["tray", "bowl"]);
});

it("has nothing where nothing was proven", () => {
  expect(distinctProducts({})).toEqual([]);
});
