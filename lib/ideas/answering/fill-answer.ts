import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import type { FormValues } from "@/lib/base/form-state";
import type { Locale } from "@/lib/base/locales";
import type { City } from "@/lib/cities/resolve";
import { localize } from "@/lib/i18n/localized";
import type { Translator } from "@/lib/i18n/translator";
import { fillIn } from "@/lib/ideas/replying/fill";
import { addresseeOf, findReply } from "@/lib/ideas/replying/queries";
import type { Actor } from "@/lib/people/actor";
import type { FillAnswerInput, FillInput } from "./form-input";
import { authorizeAnswerTo } from "./place";
import { dateOf } from "./together/queries";

export type Filling = { db: CityDb; actor: Actor; city: City; t: Translator; locale: Locale };
type Filled = { done: string; values: FormValues };

/** The form as it was, with the saved reply after what was typed, its placeholders filled in. */
export async function fillAnswer(
  { actor, ...context }: Filling,
  { ideaId, ...typed }: FillAnswerInput,
): Promise<Filled> {
  const { db, city, locale } = context;
  await authorizeAnswerTo({ db, actor }, ideaId);
  const addressee = await addresseeOf(db, ideaId);
  const nextDay = /^\d{4}-\d{2}-\d{2}$/.test(typed.nextDay) ? typed.nextDay : null;
  const date = dateOf({ nextDay }, city, locale);
  return putIn(context, typed, (words) => fillIn(words, { ...addressee, date }));
}

/** @param wordsOf what comes of a reply's words, which hold placeholders */
export async function putIn(
  { db, city, t, locale }: Omit<Filling, "actor">,
  { intent: _, replyId, ...typed }: FillInput,
  wordsOf: (words: string) => string,
): Promise<Filled> {
  const reply = await findReply(db, replyId);
  if (!reply) throw new NotFoundError("reply");
  const words = wordsOf(localize(reply.text, locale, city.defaultLocale));
  const text = [typed.text.trim(), words].filter(Boolean).join("\n\n");
  return { done: t("answering.filled", { name: reply.name }), values: { ...typed, replyId, text } };
}
