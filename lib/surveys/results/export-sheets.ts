import type { CityDb } from "@/db/with-city";
import type { Activity } from "@/lib/activities/queries";
import { type Reader, sayText } from "@/lib/activities/questions/answer-words";
import { listAllLines } from "@/lib/activities/questions/queries";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { isEnough, listAnswers, readResults } from "./queries";
import { answersSheet, type ResultSheet, tallySheet } from "./sheets";

/** All answers and what they add up to; null where those are too few to be shown. */
export async function surveySheets(
  db: CityDb,
  activity: Activity,
  given: Omit<Reader, "areas">,
  linkTo: (file: string) => string,
): Promise<(ResultSheet & { name: string })[] | null> {
  const results = await readResults(db, activity);
  if (!isEnough(results.answers, activity)) return null;
  const [lines, answers, taxonomy] = [
    await listAllLines(db, activity.id),
    await listAnswers(db, activity),
    await loadTaxonomy(db),
  ];
  const reader: Reader = { ...given, areas: taxonomy.neighbourhoods };
  return [
    {
      ...answersSheet(lines, answers, reader, { anonymous: activity.anonymous, linkTo }),
      name: reader.t("surveys.results.all"),
    },
    ...results.tallies
      .filter(({ kind }) => kind !== "text" && kind !== "files")
      .map((tally) => ({ ...tallySheet(tally, reader), name: sayText(tally.question.title, reader) })),
  ];
}
