import { sql } from "drizzle-orm";
import { tipMarks } from "@/db/schema/insight";
import type { Context } from "@/lib/cities/context";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import type { Tip } from "../tips/rules";
import type { MarkTipInput, TipState } from "./input";

/** What was done may be needed again in a month; what does not fit a city is not said again. */
const days: Record<TipState, number | null> = { done: 30, later: 7, dismissed: null };

type Seen = Pick<Tip, "rule" | "about" | "values">;

/** A tip is done, put off or not for this city: nobody on the team sees it until then.
 * Of what is done is kept what `measures` say of it now, so that it can be seen what came of it. */
export async function markTip(
  { db, actor, city }: Context,
  input: MarkTipInput,
  measures: readonly Seen[],
): Promise<void> {
  authorize(actor, "insight.advise");
  const { rule, about, state } = input;
  const silent = days[state];
  const until = silent === null ? null : sql`now() + make_interval(days => ${silent})`;
  const seen = measures.find((one) => one.rule === rule && one.about === about);
  const values = state === "done" ? (seen?.values ?? null) : null;
  await db
    .insert(tipMarks)
    .values({ rule, about, state, until, values })
    .onConflictDoUpdate({
      target: [tipMarks.cityId, tipMarks.rule, tipMarks.about],
      set: { state, until, values, markedAt: sql`now()` },
    });
  await recordEvent(
    { db, actor },
    { verb: "city.tipMarked", subject: { kind: "city", id: city.id }, data: { rule, state } },
  );
}
