import type { Activity } from "@/lib/activities/queries";
import { listLines, type StoredLine } from "@/lib/activities/questions/queries";
import type { Page } from "@/lib/request/page";
import { knownRespondent } from "@/lib/request/respondent";
import { type Draft, findDraft, hasAnswered } from "@/lib/surveys/answering/queries";

/** What a survey asks, and how far its reader is with it. */
export type SurveyHere = { lines: StoredLine[]; draft: Draft | null; answered: boolean };

export async function surveyHere(page: Page, { id }: Activity): Promise<SurveyHere> {
  const respondent = await knownRespondent(page.actor);
  return page.read(async (db) => ({
    lines: await listLines(db, id),
    draft: respondent && (await findDraft(db, id, respondent)),
    answered: respondent !== null && (await hasAnswered(db, id, respondent)),
  }));
}
