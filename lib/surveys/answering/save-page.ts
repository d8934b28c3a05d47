import { sql } from "drizzle-orm";
import { surveyDrafts } from "@/db/schema/surveys";
import type { CityDb } from "@/db/with-city";
import { listLines } from "@/lib/activities/questions/queries";
import type { Line, Values } from "@/lib/activities/questions/question";
import { type Fields, type Mistake, readAnswer } from "@/lib/activities/questions/read-answer";
import type { Respondent } from "@/lib/activities/respondent";
import { authorizeTakingPart } from "@/lib/activities/taking-part";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import type { Context } from "@/lib/cities/context";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { askedPages } from "../pages";
import { findDraft, hasAnswered } from "./queries";

type Sent = { code: string; respondent: Respondent; questions: readonly string[]; fields: Fields };

/** What is asked next: a page by its number, or to look at all of it and send it. */
export type Next = number | "check";

export type Saved = { next: Next } | { mistakes: (Mistake & { question: Line })[] };

/**
 * Keeps what was answered on one page, beside what was before: nothing of it is lost, whatever comes next. With a
 * mistake nothing of the page is kept, since all of it comes back to be mended.
 * @throws RuleError where it was sent already, or is closed
 */
export async function savePage(
  context: Pick<Context, "db" | "actor">,
  { code, respondent, questions, fields }: Sent,
): Promise<Saved> {
  const activity = await authorizeTakingPart(context, code);
  const { db } = context;
  if (activity.kind !== "survey") throw new NotFoundError("survey");
  if (await hasAnswered(db, activity.id, respondent)) throw new RuleError("surveys.already");
  const lines = await listLines(db, activity.id);
  const asked = lines.filter(({ id, kind }) => kind !== "section" && questions.includes(id));
  const { neighbourhoods } = await loadTaxonomy(db);
  const areas = new Set(neighbourhoods.map(({ id }) => id));
  const given: Values = {};
  const mistakes: (Mistake & { question: Line })[] = [];
  for (const question of asked) {
    const read = readAnswer(question, fields, areas);
    if ("mistake" in read) mistakes.push({ ...read.mistake, question });
    else if (read.value !== null) given[question.id] = read.value;
  }
  if (mistakes.length > 0) return { mistakes };
  const cleared = asked.map(({ id }) => id).filter((id) => given[id] === undefined);
  await merge(db, activity.id, { respondent, given, cleared });
  const draft = await findDraft(db, activity.id, respondent);
  return { next: nextOf(lines, draft?.values ?? {}, asked.at(-1)?.id ?? "") };
}

type Page = { respondent: Respondent; given: Values; cleared: string[] };

/** Two pages saved at once, in two windows, are both kept. */
async function merge(db: CityDb, activityId: string, { respondent, given, cleared }: Page): Promise<void> {
  const { key, personId } = respondent;
  await db
    .insert(surveyDrafts)
    .values({ activityId, respondent: key, personId, values: given })
    .onConflictDoUpdate({
      target: [surveyDrafts.cityId, surveyDrafts.activityId, surveyDrafts.respondent],
      set: {
        values: sql`(${surveyDrafts.values} - ${`{${cleared.join(",")}}`}::text[]) || excluded.values`,
        savedAt: sql`now()`,
      },
    });
}

function nextOf(lines: readonly Line[], values: Values, last: string): Next {
  const pages = askedPages(lines, values);
  const here = pages.findIndex(({ questions }) => questions.some(({ id }) => id === last));
  return here + 1 < pages.length ? here + 2 : "check";
}
