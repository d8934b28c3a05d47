import { sql } from "drizzle-orm";
import { databaseNow } from "@/db/clock";
import type { CityDb } from "@/db/with-city";
import type { Activity } from "@/lib/activities/queries";
import { filesOf, type Line, type Values } from "@/lib/activities/questions/question";
import type { Fields, Mistake } from "@/lib/activities/questions/read-answer";
import type { Respondent } from "@/lib/activities/respondent";
import { RuleError } from "@/lib/base/errors";
import { startOfDay } from "@/lib/base/wall-clock";
import { type PrivateFile, savePrivate } from "@/lib/files/private";
import { holdDraft, keepInDraft } from "../answering/keep-draft";
import { bytesOf, mostBytes } from "./queries";
import { readFiles } from "./read-files";
import type { Received } from "./receive";

type Sent = {
  respondent: Respondent;
  /** Those of the page that ask for files. */
  questions: readonly Line[];
  fields: Fields;
  received: readonly Received[];
};

type Keeping = { db: CityDb; city: { timeZone: string } };

/**
 * Keeps the files of a page at once, whatever is wrong beside them: no browser hands one back to be sent again.
 * @throws RuleError where the survey takes no more
 */
export async function keepFiles(
  { db, city }: Keeping,
  { id, anonymous }: Activity,
  { respondent, questions, fields, received }: Sent,
): Promise<(Mistake & { question: Line })[]> {
  if (questions.length === 0) return [];
  const held = await holdDraft(db, id, respondent);
  const given: Values = {};
  const came: PrivateFile[] = [];
  const mistakes: (Mistake & { question: Line })[] = [];
  for (const question of questions) {
    const read = readFiles(question, { kept: filesOf(held[question.id]), received, fields, anonymous });
    if (read.files.length > 0) given[question.id] = { files: read.files };
    if (read.mistake) mistakes.push({ ...read.mistake, question });
    came.push(...read.came);
  }
  if (came.length > 0) {
    await requireRoom(db, id, came);
    const now = await databaseNow(db);
    const at = anonymous ? startOfDay(now, city.timeZone) : now;
    for (const file of came) await savePrivate(db, file, at);
  }
  const cleared = questions.map((question) => question.id).filter((question) => !given[question]);
  await keepInDraft(db, id, { respondent, given, cleared });
  return mistakes;
}

/** Pages with files of one survey take turns from here to their transaction's end; those of others wait for nothing. */
async function requireRoom(db: CityDb, activityId: string, came: readonly PrivateFile[]): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('survey files ' || ${activityId}, 0))`);
  const more = came.reduce((sum, { bytes }) => sum + bytes, 0);
  if ((await bytesOf(db, activityId)) + more > mostBytes) throw new RuleError("surveys.filesFull");
}
