import type { CityDb } from "@/db/with-city";
import type { Activity } from "@/lib/activities/queries";
import { type Reader, sayText } from "@/lib/activities/questions/answer-words";
import { isEnough } from "@/lib/surveys/results/queries";
import type { ResultSheet } from "@/lib/surveys/results/sheets";
import { countVotes, listPollQuestions } from "../queries";
import { votesSheet } from "./sheets";

/** What was voted on each question, for spreadsheets; none where so few would tell of somebody. */
export async function pollSheets(
  db: CityDb,
  activity: Activity,
  words: Omit<Reader, "areas">,
): Promise<(ResultSheet & { name: string })[] | null> {
  const [questions, votes] = [await listPollQuestions(db, activity.id), await countVotes(db, activity.id)];
  const sheets = questions
    .filter(({ id }) => isEnough(votes.get(id)?.voted ?? 0, activity))
    .map((question) => ({
      ...votesSheet(question, votes.get(question.id), words),
      name: sayText(question.title, words),
    }));
  return sheets.length > 0 ? sheets : null;
}
