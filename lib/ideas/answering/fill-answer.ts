import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import type { Locale } from "@/lib/base/locales";
import type { City } from "@/lib/cities/resolve";
import { localize } from "@/lib/i18n/localized";
import type { Translator } from "@/lib/i18n/translator";
import { fillIn } from "@/lib/ideas/replying/fill";
import { addresseeOf, findReply } from "@/lib/ideas/replying/queries";
import type { Actor } from "@/lib/people/actor";
import type { FillAnswerInput } from "./form-input";
import { authorizeAnswerTo } from "./place";
import { dateOf } from "./together/queries";

type Filling = { db: CityDb; actor: Actor; city: City; t: Translator; locale: Locale };

/** The form as it was, with the saved reply after what was typed, its placeholders filled in. */
export async function fillAnswer(
  { db, actor, city, t, locale }: Filling,
  { intent: _, ideaId, replyId, ...typed }: FillAnswerInput,
): Promise<{ done: string; values: Record<string, string> }> {
  await authorizeAnswerTo({ db, actor }, ideaId);
  const reply = await findReply(db, replyId);
  if (!reply) throw new NotFoundError("reply");
  const addressee = await addresseeOf(db, ideaId);
  const nextDay = /^\d{4}-\d{2}-\d{2}$/.test(typed.nextDay) ? typed.nextDay : null;
  const date = dateOf({ nextDay }, city, locale);
  const words = fillIn(localize(reply.text, locale, city.defaultLocale), { ...addressee, date });
  const text = [typed.text.trim(), words].filter(Boolean).join("\n\n");
  return { done: t("answering.filled", { name: reply.name }), values: { ...typed, replyId, text } };
}
