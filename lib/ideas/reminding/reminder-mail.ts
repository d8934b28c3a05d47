import type { Locale } from "@/lib/base/locales";
import { cityUrl } from "@/lib/cities/city-path";
import type { City } from "@/lib/cities/resolve";
import { formatDate } from "@/lib/i18n/format";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import { ideaShortPath } from "@/lib/ideas/address";
import { isLate } from "@/lib/ideas/promise";
import type { MailPart } from "@/lib/mail/content";
import { type RenderedMail, renderMail } from "@/lib/mail/render";
import type { DueIdea } from "./queries";

const shown = 10;

/** What is late and what falls due, the most pressing first, each with its page; the rest stands in the inbox. */
export function reminderMail(
  city: City,
  locale: Locale,
  { ideas, now }: { ideas: readonly DueIdea[]; now: Date },
): RenderedMail {
  const t = getTranslator(locale);
  const parts = dueParts(city, t, { ideas, now });
  const values = { city: city.name, count: ideas.length };
  return renderMail(city, locale, {
    subject: t("idea.reminder.subject", values),
    parts: [
      ...parts,
      { link: { label: t("idea.reminder.open"), url: cityUrl(city, locale, "/admin/ideas?view=due") } },
    ],
    reason: t("idea.reminder.reason", values),
  });
}

/** What is late, then what falls due, each with its date and its page. */
export function dueParts(
  city: City,
  t: Translator,
  { ideas, now }: { ideas: readonly DueIdea[]; now: Date },
): MailPart[] {
  const late = ideas.filter((idea) => isLate(idea, now));
  const due = ideas.filter((idea) => !isLate(idea, now));
  return [
    ...listOf(city, t, {
      title: "idea.reminder.late",
      note: "idea.reminder.wasDue",
      view: "late",
      ideas: late,
    }),
    ...listOf(city, t, { title: "idea.reminder.due", note: "idea.reminder.dueBy", view: "due", ideas: due }),
  ];
}

type Listed = {
  title: "idea.reminder.late" | "idea.reminder.due";
  note: "idea.reminder.wasDue" | "idea.reminder.dueBy";
  view: "late" | "due";
  ideas: readonly DueIdea[];
};

function listOf(city: City, t: Translator, { title, note, view, ideas }: Listed): MailPart[] {
  if (ideas.length === 0) return [];
  const entries = ideas.slice(0, shown).map((idea) => ({
    label: idea.title,
    url: cityUrl(city, t.locale, ideaShortPath(idea)),
    note: t(note, { date: formatDate(idea.dueAt, t.locale, city.timeZone) }),
  }));
  const more = {
    label: t("idea.reminder.more", { count: ideas.length - shown }),
    url: cityUrl(city, t.locale, `/admin/ideas?view=${view}`),
    note: "",
  };
  return [
    { text: t(title, { count: ideas.length }) },
    { list: ideas.length > shown ? [...entries, more] : entries },
  ];
}
