import { z } from "zod";
import type { ListingEdit } from "./listing-edits";

/** The reads that come before a write. */
export const ReadOperation = z.enum(["getListing", "getListingInventory"]);
export type ReadOperation = z.infer<typeof ReadOperation>;

interface PendingEdit {
  edit: ListingEdit;
  /** Undefined: whichever comes first. */
  after: ReadOperation | undefined;
}

/** Edits that wait for an application to read their listing: somebody else changes it between a read and a write. */
export interface PendingEdits {
  /** Each waits for one read; several are applied by as many reads, in order. */
  add(listingId: number, pending: PendingEdit): void;
  take(listingId: number, read: ReadOperation): ListingEdit | undefined;
  clear(): void;
}

/** In memory: a restart forgets them, as it does faults. */
export function createPendingEdits(): PendingEdits {
  const waiting = new Map<number, PendingEdit[]>();
  return {
    add(listingId, pending) {
      waiting.set(listingId, [...(waiting.get(listingId) ?? []), pending]);
    },
    take(listingId, read) {
      const all = waiting.get(listingId) ?? [];
      const next = all.find(({ after }) => after === undefined || after === read);
      waiting.set(
        listingId,
        all.filter((pending) => pending !== next),
      );
      return next?.edit;
    },
    clear: () => waiting.clear(),
  };
}
