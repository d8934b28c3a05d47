import { listLines } from "@/lib/activities/questions/queries";
import type { Line, Values } from "@/lib/activities/questions/question";
import { type Fields, type Mistake, readAnswer } from "@/lib/activities/questions/read-answer";
import type { Respondent } from "@/lib/activities/respondent";
import { authorizeTakingPart } from "@/lib/activities/taking-part";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import type { Context } from "@/lib/cities/context";
import type { City } from "@/lib/cities/resolve";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { keepFiles } from "../files/keep-files";
import type { Received } from "../files/receive";
import { askedPages } from "../pages";
import { keepInDraft } from "./keep-draft";
import { findDraft, hasAnswered } from "./queries";

type Sent = {
  code: string;
  respondent: Respondent;
  questions: readonly string[];
  fields: Fields;
  /** The files that came with them. */
  received?: readonly Received[];
};

/** What is asked next: a page by its number, or to look at all of it and send it. */
export type Next = number | "check";

export type Saved = { next: Next } | { mistakes: (Mistake & { question: Line })[] };

type Saving = Pick<Context, "db" | "actor"> & { city: Pick<City, "timeZone"> };

/**
 * Keeps what was answered on one page, beside what was before: nothing of it is lost, whatever comes next. With a
 * mistake nothing of the page is kept but its files, since all else comes back to be mended.
 * @throws RuleError where it was sent already, or is closed
 */
export async function savePage(
  context: Saving,
  { code, respondent, questions, fields, received = [] }: Sent,
): Promise<Saved> {
  const activity = await authorizeTakingPart(context, code);
  const { db } = context;
  if (activity.kind !== "survey") throw new NotFoundError("survey");
  if (await hasAnswered(db, activity.id, respondent)) throw new RuleError("surveys.already");
  const lines = await listLines(db, activity.id);
  const page = lines.filter(({ id, kind }) => kind !== "section" && questions.includes(id));
  const [filed, asked] = [page.filter(isFile), page.filter((line) => !isFile(line))];
  const { neighbourhoods } = await loadTaxonomy(db);
  const areas = new Set(neighbourhoods.map(({ id }) => id));
  const given: Values = {};
  const mistakes = await keepFiles(context, activity, { respondent, questions: filed, fields, received });
  for (const question of asked) {
    const read = readAnswer(question, fields, areas);
    if ("mistake" in read) mistakes.push({ ...read.mistake, question });
    else if (read.value !== null) given[question.id] = read.value;
  }
  if (mistakes.length > 0) return { mistakes };
  const cleared = asked.map(({ id }) => id).filter((id) => given[id] === undefined);
  await keepInDraft(db, activity.id, { respondent, given, cleared });
  const draft = await findDraft(db, activity.id, respondent);
  return { next: nextOf(lines, draft?.values ?? {}, page.at(-1)?.id ?? "") };
}

const isFile = ({ kind }: Line) => kind === "file";

function nextOf(lines: readonly Line[], values: Values, last: string): Next {
  const pages = askedPages(lines, values);
  const here = pages.findIndex(({ questions }) => questions.some(({ id }) => id === last));
  return here + 1 < pages.length ? here + 2 : "check";
}
