import type { Reader } from "@/lib/activities/questions/answer-words";
import { sayText } from "@/lib/activities/questions/answer-words";
import { formatPercent } from "@/lib/i18n/format";
import type { ResultSheet } from "@/lib/surveys/results/sheets";
import type { Tallied } from "@/lib/surveys/results/tally";
import type { PollQuestion, Votes } from "../queries";

/** How many voted for each choice, in the question's order. */
export function tallied({ choices }: PollQuestion, votes: Votes | undefined): Tallied[] {
  return choices.map((choice) => ({ choice, count: votes?.counts.get(choice.id) ?? 0 }));
}

/** The same as a table, with the share of those who voted. */
export function votesSheet(
  question: PollQuestion,
  votes: Votes | undefined,
  reader: Omit<Reader, "areas">,
): ResultSheet {
  const { t, locale } = reader;
  const voted = votes?.voted ?? 0;
  return {
    columns: [t("surveys.results.choice"), t("polls.results.votes"), t("polls.results.share")],
    rows: tallied(question, votes).map(({ choice, count }) => [
      sayText(choice.label, reader),
      count,
      voted > 0 ? formatPercent(count / voted, locale) : "–",
    ]),
  };
}
