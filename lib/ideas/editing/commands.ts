import { eq, sql } from "drizzle-orm";
import { threads } from "@/db/schema/discussion";
import { ideas, ideaVersions } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { listLines } from "@/lib/activities/questions/queries";
import type { Line, Values } from "@/lib/activities/questions/question";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId, slugify } from "@/lib/base/ids";
import { flagContribution } from "@/lib/discussion/flag-contribution";
import { catchWords } from "@/lib/discussion/word-lists/queries";
import { recordEvent } from "@/lib/events/record";
import { keepFields } from "@/lib/ideas/fields/keep-fields";
import { fieldsOf } from "@/lib/ideas/fields/queries";
import { requireFields, writtenIn } from "@/lib/ideas/fields/read-fields";
import { keepImages } from "@/lib/ideas/images";
import type { IdeaImage, SubmitIdeaInput } from "@/lib/ideas/input";
import { placeIdea } from "@/lib/ideas/placing";
import { indexIdea } from "@/lib/ideas/search/indexing";
import { placeOfEvent } from "@/lib/ideas/subject";
import { type Actor, asPerson } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { editRefusal, withdrawRefusal } from "./policy";
import { type EditableIdea, findEditable } from "./queries";

type Editing = { db: CityDb; actor: Actor };
type Changes = SubmitIdeaInput & { ideaId: string; images: IdeaImage[] };

/** Changes what an idea says, keeping what it said before. */
export async function editIdea(
  { db, actor }: Editing,
  changes: Changes,
): Promise<{ code: string; slug: string }> {
  authorize(actor, "ideas.editOwn");
  const person = asPerson(actor);
  const idea = await findEditable(db, person, { id: changes.ideaId }, { lock: true });
  if (!idea) throw new NotFoundError("idea");
  const refusal = editRefusal(person, idea);
  if (refusal === "notYours") throw new NotFoundError("idea");
  if (refusal) throw new RuleError(`board.edit.refused.${refusal}`);
  const { title, text } = changes;
  const reworded = title !== idea.title || text !== idea.text;
  if (reworded) {
    await db
      .insert(ideaVersions)
      .values({ id: newId(), ideaId: idea.id, title: idea.title, text: idea.text, editedBy: person.id });
  }
  const lines = await listLines(db, idea.activityId);
  const values = requireFields(lines, changes.fields);
  const place = await placeIdea(db, { ...changes, topicId: changes.topicId ?? null });
  const slug = slugify(title);
  const coverFileId = changes.images[0]?.fileId ?? null;
  await db
    .update(ideas)
    .set({ title, text, slug, coverFileId, ...place, ...(reworded ? { editedAt: sql`now()` } : {}) })
    .where(eq(ideas.id, idea.id));
  await keepImages(db, idea.id, changes.images);
  if (lines.length > 0) await changeFields(db, idea, lines, values);
  await indexIdea(db, idea.id);
  const written = [title, text, writtenIn(changes.fields)].filter(Boolean).join("\n");
  const { words } = await catchWords(db, idea.locale, written);
  await flagContribution(db, { ideaId: idea.id, authorId: person.id, text: written, words });
  await recordEvent(
    { db, actor },
    { verb: "idea.edited", ...placeOfEvent({ ...idea, ...place }), data: { reworded } },
  );
  return { code: idea.code, slug };
}

/** What is asked no more stays as it was said. */
async function changeFields(
  db: CityDb,
  { id, activityId }: EditableIdea,
  lines: readonly Line[],
  values: Values,
): Promise<void> {
  const before = await fieldsOf(db, id);
  for (const line of lines) delete before[line.id];
  await keepFields(db, { ideaId: id, activityId, values: { ...before, ...values } });
}

/** Takes an idea back for good: a stone stays for those who have its address. Its supports stay counted. */
export async function withdrawIdea(
  { db, actor }: Editing,
  { ideaId }: { ideaId: string },
): Promise<EditableIdea> {
  authorize(actor, "ideas.editOwn");
  const person = asPerson(actor);
  const idea = await findEditable(db, person, { id: ideaId }, { lock: true });
  if (!idea) throw new NotFoundError("idea");
  const refusal = withdrawRefusal(person, idea);
  if (refusal === "notYours") throw new NotFoundError("idea");
  if (refusal) throw new RuleError(`board.withdraw.refused.${refusal}`);
  const withdrawnAt = sql`now()`;
  await db
    .update(ideas)
    .set({ visibility: "withdrawn", withdrawnAt, dueAt: null, dueReason: null })
    .where(eq(ideas.id, idea.id));
  await db.update(threads).set({ closedAt: withdrawnAt }).where(eq(threads.id, idea.threadId));
  await indexIdea(db, idea.id);
  await recordEvent({ db, actor }, { verb: "idea.withdrawn", ...placeOfEvent(idea) });
  return idea;
}
