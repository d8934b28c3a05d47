import { inArray } from "drizzle-orm";
import { quarterlyUpdates } from "@/db/schema/updates";
import type { CityDb } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";
import { dueAfterShowing, type Edition, launch, quarterAfter, quarterInHand, shownFrom } from "./editions";

/** The update that is next to go. `announced`: superadmins were told of its draft. Its day is fixed by that, or by leaving it out. */
export type InHand = {
  edition: Edition;
  dueOn: string;
  /** From this day on its draft is shown and it may be sent. */
  from: string;
  word: Localized;
  announced: boolean;
  leftOut: boolean;
};

type Row = typeof quarterlyUpdates.$inferSelect;
type Planned = Pick<InHand, "edition" | "dueOn" | "from">;

/** The first one before all others; a quarter whose update would have gone before the first one is passed over. */
export async function updateInHand(db: CityDb, today: string): Promise<InHand> {
  const quarter = quarterInHand(today);
  const next = quarterAfter(quarter);
  const first = { edition: launch, dueOn: dueAfterShowing(today, today), from: today };
  const planned = [first, ...[quarter, next].map((one) => ({ ...one, from: shownFrom(one.dueOn) }))];
  const rows = await db
    .select()
    .from(quarterlyUpdates)
    .where(
      inArray(
        quarterlyUpdates.edition,
        planned.map(({ edition }) => edition),
      ),
    );
  const begun = rows.find(({ edition }) => edition === launch)?.dueOn ?? "";
  const open = planned
    .map((one) => inHand(one, rows))
    .find(
      ({ edition, dueOn, leftOut, sent }) =>
        !sent && !(leftOut && dueOn < today) && (edition === launch || dueOn > begun),
    );
  // The one after next is always open: nothing can be sent before its draft is shown.
  return open ?? inHand({ ...next, from: shownFrom(next.dueOn) }, rows);
}

function inHand({ edition, dueOn, from }: Planned, rows: Row[]): InHand & { sent: boolean } {
  const row = rows.find((one) => one.edition === edition);
  return {
    ...{ edition, from, word: row?.word ?? {} },
    dueOn: row?.announcedAt || row?.leftOutAt ? row.dueOn : dueOn,
    announced: Boolean(row?.announcedAt),
    leftOut: Boolean(row?.leftOutAt),
    sent: Boolean(row?.sentAt),
  };
}
