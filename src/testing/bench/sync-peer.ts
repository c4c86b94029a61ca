import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { ComparedListing } from "../shop-comparison";

/** Shops in a process of their own, so that what they cost isn't counted as ours. */
export interface ShopPeer {
  origin: string;
  limit(callsPerSecond: number): Promise<void>;
  /** Random things done to the second shop. */
  edit(times: number): Promise<void>;
  /** The second shop as it is. */
  show(): Promise<ComparedListing[]>;
  close(): Promise<void>;
}

/** A large shop, and a second one of all sorts of listings. */
export async function startShopPeer(sizes: { large: number; ofAllSorts: number }): Promise<ShopPeer> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "src/testing/bench/large-shop.ts", String(sizes.large), String(sizes.ofAllSorts)],
    { stdio: ["ignore", "ignore", "inherit", "ipc"] },
  );
  const { origin } = await told<{ origin: string }>(child);
  const ask = <T>(question: object | string) => {
    child.send(question);
    return told<T>(child);
  };
  return {
    origin,
    async limit(perSecond) {
      const response = await fetch(`${origin}/control/etsy/limits`, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ perSecond }),
      });
      if (!response.ok) throw new Error(`the limit was not set: ${response.status}`);
    },
    async edit(edits) {
      await ask({ edits });
    },
    show: async () => (await ask<{ listings: ComparedListing[] }>("show")).listings,
    async close() {
      child.kill();
      await once(child, "exit");
    },
  };
}

function told<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null) => reject(new Error(`the shop ended with ${code}`));
    child.once("exit", gone);
    child.once("message", (message) => {
      child.off("exit", gone);
      resolve(message as T);
    });
  });
}
