import type { events } from "@/db/schema/events";
import type { CityDb } from "@/db/with-city";

/** A row of the ledger, as it was recorded. */
export type LedgerEvent = typeof events.$inferSelect;

/** Somebody who keeps something that follows from the ledger: scores, roll-ups. */
export type LedgerReader = {
  /** Kept with the city: a reader that is new there reads everything once. */
  name: string;
  /** Counts these events in, each exactly once, in no particular order. In a transaction shared with other readers. */
  read: (db: CityDb, events: readonly LedgerEvent[]) => Promise<void>;
  /**
   * Makes what it keeps anew from the whole ledger but for what is queued (`notQueued`), as it is at one moment.
   * Nothing it kept before may remain.
   */
  build: (db: CityDb) => Promise<void>;
  /**
   * What it does afterwards in short transactions of its own; several processes may at once.
   * @param until ends soon after this moment (by `performance.now()`), whether it is done or not
   * @returns whether it is done
   */
  settle?: (cityId: string, until: number) => Promise<boolean>;
};
