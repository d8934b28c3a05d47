import { sql } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import type { CityDb } from "@/db/with-city";
import { RuleError } from "@/lib/base/errors";
import { dayOf } from "@/lib/base/wall-clock";
import { type Edited, findConflict, lockSettings, mergeTexts } from "@/lib/cities/editing";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import type { Actor } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { type InHand, updateInHand } from "./in-hand";
import type { LeaveOutInput, SaveWordInput, UpdateInput } from "./input";
import { readersOf } from "./readers";
import { markUpdate, sendUpdate } from "./send";
import { wordShown } from "./shown";

type Managing = { db: CityDb; actor: Actor; city: City };

/** What a superadmin says above everything else. */
export async function saveWord(managing: Managing, input: SaveWordInput): Promise<Edited> {
  authorize(managing.actor, "updates.manage");
  const { db } = managing;
  const { locales } = await lockSettings(db);
  const { hand } = await requireInHand(managing, input);
  const conflict = await findConflict(db, {
    version: input.version,
    now: wordShown(hand, locales),
    wanted: wordShown(input, locales),
    event: { verb: "city.updateChanged" },
  });
  if (conflict) return { ok: false, conflict };
  await markUpdate(db, hand, { word: mergeTexts(hand.word, input.word, locales) });
  await record(managing, hand, "word");
  return { ok: true };
}

/** Before its day, or in spite of having been left out. */
export async function sendUpdateNow(managing: Managing, input: UpdateInput): Promise<void> {
  authorize(managing.actor, "updates.manage");
  const { db, city } = managing;
  await lockSettings(db);
  const { hand, now } = await requireInHand(managing, input);
  if (dayOf(now, city.timeZone) < hand.from) throw new RuleError("update.refused.early");
  if ((await readersOf(db, hand.edition)).length === 0) throw new RuleError("update.refused.nobody");
  await sendUpdate(db, hand, { city, now });
  await record(managing, hand, "sent");
}

/** Nobody gets this one; until its day it can be taken back in. */
export async function leaveUpdateOut(managing: Managing, input: LeaveOutInput): Promise<void> {
  authorize(managing.actor, "updates.manage");
  await lockSettings(managing.db);
  const { hand } = await requireInHand(managing, input);
  const out = input.out === "yes";
  await markUpdate(managing.db, hand, { leftOutAt: out ? sql`now()` : null });
  await record(managing, hand, out ? "leftOut" : "takenIn");
}

/** @throws RuleError where it went, or its time is over, since the page was opened */
async function requireInHand(
  { db, city }: Managing,
  { edition }: UpdateInput,
): Promise<{ hand: InHand; now: Date }> {
  const now = await databaseNow(db);
  const hand = await updateInHand(db, dayOf(now, city.timeZone));
  if (hand.edition !== edition) throw new RuleError("update.refused.over");
  return { hand, now };
}

async function record({ db, actor, city }: Managing, { edition }: InHand, change: string): Promise<void> {
  await recordEvent(
    { db, actor },
    {
      verb: "city.updateChanged",
      subject: { kind: "city", id: city.id },
      data: { edition, change },
    },
  );
}
