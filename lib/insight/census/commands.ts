import { and, eq, isNull, sql } from "drizzle-orm";
import { censusFigures } from "@/db/schema/census";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { Context } from "@/lib/cities/context";
import { lockSettings } from "@/lib/cities/editing";
import { recordEvent } from "@/lib/events/record";
import { loadQuestions } from "@/lib/people/about/questions";
import { authorize } from "@/lib/people/permissions";
import type { CensusInput } from "./input";

/** New figures for a question end those before, which stay in the table with their source. */
export async function setCensus({ db, actor }: Context, input: CensusInput): Promise<void> {
  authorize(actor, "city.configure");
  await lockSettings(db);
  const { field, source, year, count } = input;
  const question = (await loadQuestions(db)).find((one) => one.field === field);
  if (!question) throw new NotFoundError("question");
  const counts = Object.fromEntries(
    question.choices.flatMap(({ value }) => {
      const inhabitants = count[value];
      return inhabitants === undefined || inhabitants === null ? [] : [[value, inhabitants] as const];
    }),
  );
  // One choice alone has no share.
  if (Object.values(counts).filter((one) => one > 0).length < 2) throw new RuleError("census.figures.tooFew");
  await endCurrent(db, field);
  const id = newId();
  await db.insert(censusFigures).values({ id, field, source, year, counts });
  await noteChange({ db, actor }, field, "set");
}

export async function endCensus({ db, actor }: Context, { field }: { field: string }): Promise<void> {
  authorize(actor, "city.configure");
  await lockSettings(db);
  await endCurrent(db, field);
  await noteChange({ db, actor }, field, "ended");
}

async function endCurrent(db: CityDb, field: string): Promise<void> {
  await db
    .update(censusFigures)
    .set({ endedAt: sql`now()` })
    .where(and(eq(censusFigures.field, field), isNull(censusFigures.endedAt)));
}

async function noteChange(context: Pick<Context, "db" | "actor">, id: string, change: string): Promise<void> {
  const subject = { kind: "census", id } as const;
  await recordEvent(context, { verb: "city.censusChanged", subject, data: { change } });
}
