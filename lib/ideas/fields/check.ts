import type { CityDb } from "@/db/with-city";
import { boardFor, type Posting } from "@/lib/activities/boards";
import { listLines } from "@/lib/activities/questions/queries";
import type { Mistake } from "@/lib/activities/questions/read-answer";
import type { FieldAnswers } from "./input";
import { readFields } from "./read-fields";

type Draft = Posting & { fields: FieldAnswers };

/** What is wrong with an idea's answers to its board before it is posted, for its form to say at once. */
export async function wrongFields(db: CityDb, draft: Draft): Promise<Mistake[]> {
  const board = await boardFor(db, draft);
  return board?.asks ? readFields(await listLines(db, board.id), draft.fields).mistakes : [];
}
