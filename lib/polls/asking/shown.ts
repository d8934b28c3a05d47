import { linesOf } from "@/lib/activities/questions/choices";
import type { Locale } from "@/lib/base/locales";
import { type Shown, shownTexts } from "@/lib/cities/editing";
import type { Poll, PollQuestion } from "../queries";

type Words = Pick<PollQuestion, "title" | "choices" | "most">;

/** The fields of a question's form. */
export function pollQuestionShown({ title, choices, most }: Words, locales: readonly Locale[]): Shown {
  const lines = locales.map((locale) => [`choices.${locale}`, linesOf(choices, locale)]);
  return { ...shownTexts("title", title, locales), ...Object.fromEntries(lines), most: String(most) };
}

/** The fields of the form that says how a poll is held. */
export function pollShown({ byHand, changeable, afterVoting }: Poll): Shown {
  const tick = (is: boolean) => (is ? "on" : "");
  return { byHand: tick(byHand), changeable: tick(changeable), afterVoting: tick(afterVoting) };
}
