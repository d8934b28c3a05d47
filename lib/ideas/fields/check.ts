import type { CityDb } from "@/db/with-city";
import { boardFor, type Posting } from "@/lib/activities/boards";
import { listLines } from "@/lib/activities/questions/queries";
import type { Mistake } from "@/lib/activities/questions/read-answer";
import { editRefusal } from "@/lib/ideas/editing/policy";
import { findEditable } from "@/lib/ideas/editing/queries";
import type { Actor } from "@/lib/people/actor";
import type { FieldAnswers } from "./input";
import { readFields } from "./read-fields";

type Draft = Posting & { fields: FieldAnswers };

/** What is wrong with an idea's answers to its board before it is posted, for its form to say at once. */
export async function wrongFields(db: CityDb, draft: Draft): Promise<Mistake[]> {
  const board = await boardFor(db, draft);
  return board?.asks ? readFields(await listLines(db, board.id), draft.fields).mistakes : [];
}

type Edit = { ideaId: string; fields: FieldAnswers };

/** The same before an idea is changed by whoever may; to everybody else nothing is said of it. */
export async function wrongInEdit(
  { db, actor }: { db: CityDb; actor: Actor },
  { ideaId, fields }: Edit,
): Promise<Mistake[]> {
  const idea = actor.kind === "person" ? await findEditable(db, actor, { id: ideaId }) : null;
  if (!idea || editRefusal(actor, idea)) return [];
  return readFields(await listLines(db, idea.activityId), fields).mistakes;
}
