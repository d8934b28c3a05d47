import { eq, sql } from "drizzle-orm";
import { surveyQuestions } from "@/db/schema/surveys";
import type { CityDb } from "@/db/with-city";
import type { ActivityKind } from "@/lib/activities/kinds";
import { lockAnyActivity, tellActivity } from "@/lib/activities/locking";
import { authorizeActivity } from "@/lib/activities/place";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { swapped } from "@/lib/base/swapped";
import type { Context } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings } from "@/lib/cities/editing";
import type { City } from "@/lib/cities/resolve";
import { fixed, isInOrder, isToldToMore } from "./changes";
import {
  type AddQuestionInput,
  type ChangeQuestionInput,
  type MoveQuestionInput,
  type QuestionInput,
  type QuestionWords,
  questionLimits,
} from "./input";
import { kindsFor, takesIdeas } from "./kinds";
import { hasAnswers, listLines, type StoredLine } from "./queries";
import { type Condition, offered } from "./question";
import { shapeOf } from "./shape";
import { questionShown } from "./shown";

type Asking = Context & { city: Pick<City, "defaultLocale"> };

/** Another question, or the heading of a section, at the end. */
export async function addQuestion(
  { db, actor, city }: Asking,
  { kind, activity, ...given }: AddQuestionInput,
): Promise<{ id: string }> {
  await authorizeActivity({ db, actor }, activity);
  const { locales } = await lockSettings(db);
  const { lines, of } = await lockLines(db, activity);
  if (!kindsFor(of).includes(kind)) throw new NotFoundError("kind");
  const most = takesIdeas(of) ? questionLimits.fields : questionLimits.lines;
  if (lines.length >= most) throw new RuleError("surveys.admin.tooMany", { most });
  const shape = shapeOf(kind, null, givenTo(of, given), { main: city.defaultLocale, locales });
  requireCondition(lines, shape.condition);
  const id = newId();
  const position = (lines.at(-1)?.position ?? 0) + 1;
  await db.insert(surveyQuestions).values({ id, activityId: activity, kind, position, ...shape });
  await tell({ db, actor }, activity);
  return { id };
}

/**
 * Other words, choices and bounds; once somebody answered, what they answered to stays as it was asked. Who reads it is
 * a promise to whoever writes already, and stays from the opening on.
 */
export async function changeQuestion(
  { db, actor, city }: Asking,
  { id, version, activity, ...given }: ChangeQuestionInput,
): Promise<Edited> {
  await authorizeActivity({ db, actor }, activity);
  const { locales } = await lockSettings(db);
  const { lines, of, hasOpened } = await lockLines(db, activity);
  const before = requireLine(lines, id);
  const after = shapeOf(before.kind, before, givenTo(of, given), { main: city.defaultLocale, locales });
  const conflict = await findConflict(db, {
    version,
    now: questionShown(before, locales),
    wanted: questionShown(after, locales),
    event: { verb: "activity.changed", section: "questions", subjectId: activity },
  });
  if (conflict) return { ok: false, conflict };
  requireCondition(lines.slice(0, lines.indexOf(before)), after.condition);
  requireKeptChoices(lines, before, after);
  if (hasOpened && isToldToMore(before, after)) throw new RuleError("surveys.admin.fixed.audience");
  const kept = (await hasAnswers(db, activity)) ? fixed(before, after) : null;
  if (kept) throw new RuleError(`surveys.admin.fixed.${kept}`);
  await db.update(surveyQuestions).set(after).where(eq(surveyQuestions.id, id));
  await tell({ db, actor }, activity);
  return { ok: true };
}

/** One place up or down, as long as each still comes after what it depends on. */
export async function moveQuestion(
  { db, actor }: Context,
  { activity, id, direction }: MoveQuestionInput,
): Promise<void> {
  await authorizeActivity({ db, actor }, activity);
  const { lines } = await lockLines(db, activity);
  const moved = swapped(lines, lines.indexOf(requireLine(lines, id)), direction);
  if (!moved) return;
  if (!isInOrder(moved)) throw new RuleError("surveys.admin.dependsOn");
  for (const [position, line] of moved.entries()) {
    if (line.position === position + 1) continue;
    await db
      .update(surveyQuestions)
      .set({ position: position + 1 })
      .where(eq(surveyQuestions.id, line.id));
  }
  await tell({ db, actor }, activity);
}

/** Asked no more. Where somebody answered already, the answers stay in the results. */
export async function removeQuestion({ db, actor }: Context, { activity, id }: QuestionInput): Promise<void> {
  await authorizeActivity({ db, actor }, activity);
  const { lines } = await lockLines(db, activity);
  requireLine(lines, id);
  if (lines.some(({ condition }) => condition?.question === id))
    throw new RuleError("surveys.admin.dependsOn");
  const here = eq(surveyQuestions.id, id);
  if (await hasAnswers(db, activity))
    await db.update(surveyQuestions).set({ archivedAt: sql`now()` }).where(here);
  else await db.delete(surveyQuestions).where(here);
  await tell({ db, actor }, activity);
}

type Locked = { of: ActivityKind; lines: StoredLine[]; hasOpened: boolean };

async function lockLines(db: CityDb, id: string): Promise<Locked> {
  const { kind, state } = await lockAnyActivity(db, id);
  if (kindsFor(kind).length === 0) throw new NotFoundError("questions");
  const hasOpened = state === "open" || state === "ended";
  return { of: kind, lines: await listLines(db, id), hasOpened };
}

/** A board asks everything at once, so nothing depends there; and only there somebody else reads it than the rest. */
function givenTo(of: ActivityKind, given: QuestionWords): QuestionWords {
  return takesIdeas(of) ? { ...given, onlyIf: [] } : { ...given, audience: "everybody" };
}

function requireLine(lines: readonly StoredLine[], id: string): StoredLine {
  const line = lines.find((one) => one.id === id);
  if (!line) throw new NotFoundError("question");
  return line;
}

/** What it depends on comes before it, and is chosen among. */
function requireCondition(earlier: readonly StoredLine[], condition: Condition | null): void {
  if (!condition) return;
  const line = earlier.find(({ id }) => id === condition.question);
  const known = line?.choices.map(({ id }) => id) ?? [];
  const isChosen = line?.kind === "single" || line?.kind === "multiple";
  if (!isChosen || !condition.choices.every((choice) => known.includes(choice)))
    throw new RuleError("surveys.admin.notEarlier");
}

/** A choice on which another question depends goes on being offered. */
function requireKeptChoices(
  lines: readonly StoredLine[],
  { id }: StoredLine,
  { choices }: Pick<StoredLine, "choices">,
): void {
  const left = offered(choices).map((choice) => choice.id);
  const needed = lines.flatMap(({ condition }) => (condition?.question === id ? condition.choices : []));
  if (needed.some((choice) => !left.includes(choice))) throw new RuleError("surveys.admin.dependsOn");
}

async function tell(context: Pick<Context, "db" | "actor">, id: string): Promise<void> {
  await tellActivity(context, { verb: "activity.changed", id, data: { section: "questions" } });
}
