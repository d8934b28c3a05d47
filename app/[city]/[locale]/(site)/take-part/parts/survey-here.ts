import type { Activity } from "@/lib/activities/queries";
import { knownBrowserHash } from "@/lib/request/browser";
import type { Page } from "@/lib/request/page";
import { type Draft, findDraft, hasAnswered } from "@/lib/surveys/answering/queries";
import { respondentOf } from "@/lib/surveys/answering/respondent";
import { listLines, type StoredLine } from "@/lib/surveys/questions/queries";

/** What a survey asks, and how far its reader is with it. */
export type SurveyHere = { lines: StoredLine[]; draft: Draft | null; answered: boolean };

export async function surveyHere(page: Page, { id }: Activity): Promise<SurveyHere> {
  const browser = page.actor.kind === "person" ? null : await knownBrowserHash();
  const respondent = respondentOf(page.actor, browser);
  return page.read(async (db) => ({
    lines: await listLines(db, id),
    draft: respondent && (await findDraft(db, id, respondent)),
    answered: respondent !== null && (await hasAnswered(db, id, respondent)),
  }));
}
