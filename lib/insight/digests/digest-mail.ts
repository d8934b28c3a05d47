import type { Locale } from "@/lib/base/locales";
import { cityUrl } from "@/lib/cities/city-path";
import type { City } from "@/lib/cities/resolve";
import { formatDate } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import { milestonesPath, projectMilestonesPath } from "@/lib/ideas/address";
import { dueParts } from "@/lib/ideas/reminding/reminder-mail";
import { tipValues } from "@/lib/insight/tips/words";
import type { MailPart } from "@/lib/mail/content";
import { type RenderedMail, renderMail } from "@/lib/mail/render";
import type { Work } from "./work";

const mostSteps = 10;

/** What is late and due first, then what is new, then what the figures suggest; each with its page. */
export function digestMail(city: City, locale: Locale, work: Work): RenderedMail {
  const t = getTranslator(locale);
  const onlyTips = work.due.length + work.steps.length + work.unanswered + work.waiting === 0;
  return renderMail(city, locale, {
    subject: t(onlyTips ? "update.digest.subjectTips" : "update.digest.subject", { city: city.name }),
    parts: [
      ...dueParts(city, t, { ideas: work.due, now: work.now }),
      ...steps(city, t, work),
      ...queues(city, t, work),
      ...tips(city, t, work),
      { link: { label: t("update.digest.open"), url: cityUrl(city, locale, "/admin") } },
    ],
    reason: t("update.digest.reason", { city: city.name }),
  });
}

function steps(city: City, t: Translator, { steps, now }: Work): MailPart[] {
  if (steps.length === 0) return [];
  const list = steps.slice(0, mostSteps).map(({ id, title, dueAt, idea, project }) => ({
    label: localize(title, t.locale, city.defaultLocale),
    url: cityUrl(
      city,
      t.locale,
      idea ? milestonesPath(idea, id) : projectMilestonesPath(project?.id ?? "", id),
    ),
    note: t(dueAt < now ? "idea.reminder.wasDue" : "idea.reminder.dueBy", {
      date: formatDate(dueAt, t.locale, city.timeZone),
    }),
  }));
  const more = { label: t("update.digest.agenda"), url: cityUrl(city, t.locale, "/admin/agenda"), note: "" };
  return [{ heading: t("update.digest.steps") }, { list: steps.length > mostSteps ? [...list, more] : list }];
}

function queues(city: City, t: Translator, { unanswered, waiting }: Work): MailPart[] {
  const lines = [
    { count: unanswered, word: "update.digest.unanswered", path: "/admin/ideas?view=unanswered" },
    { count: waiting, word: "update.digest.waiting", path: "/admin/moderation" },
  ] as const;
  const list = lines
    .filter(({ count }) => count > 0)
    .map(({ count, word, path }) => ({
      label: t(word, { count }),
      url: cityUrl(city, t.locale, path),
      note: "",
    }));
  return list.length > 0 ? [{ heading: t("update.digest.queues") }, { list }] : [];
}

function tips(city: City, t: Translator, { tips, taxonomy }: Work): MailPart[] {
  if (tips.length === 0) return [];
  const words = { t, locale: t.locale, defaultLocale: city.defaultLocale };
  const list = tips.map((tip) => ({
    label: t(`insight.tips.${tip.rule}.saw`, tipValues(tip, taxonomy, words)),
    url: cityUrl(city, t.locale, tip.to),
    note: t(`insight.tips.${tip.rule}.why`),
  }));
  return [{ heading: t("update.digest.tips") }, { list }];
}
