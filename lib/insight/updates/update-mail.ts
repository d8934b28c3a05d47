import type { Locale } from "@/lib/base/locales";
import { cityUrl } from "@/lib/cities/city-path";
import type { City } from "@/lib/cities/resolve";
import { formatDate, formatMonths, formatNumber } from "@/lib/i18n/format";
import { direction } from "@/lib/i18n/locales";
import { type Localized, localize } from "@/lib/i18n/localized";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import { ideaShortPath } from "@/lib/ideas/address";
import { isLate } from "@/lib/ideas/promise";
import { promisesPath } from "@/lib/ideas/promised/filter";
import type { DueIdea } from "@/lib/ideas/reminding/queries";
import { statusLabel } from "@/lib/ideas/status-words";
import type { Days } from "@/lib/insight/period";
import type { MailPart } from "@/lib/mail/content";
import { type RenderedMail, renderMail } from "@/lib/mail/render";
import { chartColors, chartSize, drawBars } from "./chart";
import { type Edition, launch } from "./editions";
import { figureTable, sumOf } from "./figure-table";
import type { Story } from "./story";

type Told = { edition: Edition; word: Localized; story: Story };
type Writing = Told & { city: City; t: Translator };

const mostDue = 3;

/** A quarter in two minutes, in one language. */
export async function updateMail(city: City, locale: Locale, told: Told): Promise<RenderedMail> {
  const t = getTranslator(locale);
  const writing = { ...told, city, t };
  const { story } = told;
  const ideas = story.engagement.counts.idea;
  const answers = sumOf(story.answers, "answers");
  const period = monthsOf(story.period, locale);
  const said = localize(told.word, locale, city.defaultLocale);
  return renderMail(city, locale, {
    subject: t("update.mail.subject", { city: city.name, period, ideas, answers }),
    parts: [
      ...(said ? [{ quote: said }] : []),
      {
        text: t(told.edition === launch ? "update.mail.first" : "update.mail.intro", {
          city: city.name,
          period,
        }),
      },
      ...(isQuiet(story) ? [{ text: t("update.mail.quiet") }] : await tell(writing)),
      { link: { label: t("update.mail.open"), url: cityUrl(city, locale, figuresPath(story.period)) } },
    ],
    reason: t("update.mail.reason", { city: city.name }),
  });
}

/** The dashboard of these very days, whenever the mail is read. */
function figuresPath({ from, to }: Days): string {
  return `/admin/insight?${new URLSearchParams({ range: "custom", from, to })}`;
}

/** Nobody asked, nothing was said, and nothing is owed: sections of nothing would only take time. */
function isQuiet({ engagement: { counts }, answered, due, promises, made }: Story): boolean {
  const contributions = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return contributions + made + answered.length + due.length + promises.length === 0;
}

async function tell(writing: Writing): Promise<MailPart[]> {
  const { city, t, story } = writing;
  return [
    { heading: t("update.mail.asked") },
    ...asked(writing),
    { heading: t("update.mail.answered") },
    ...answered(writing),
    { heading: t("update.mail.promises") },
    ...promised(writing),
    { heading: t("update.mail.due") },
    ...due(writing),
    { heading: t("update.mail.figures") },
    { table: figureTable(story, t) },
    await chart(city, t, story),
  ];
}

function asked({ city, t, story }: Writing): MailPart[] {
  if (story.asked.length === 0) return [{ text: t("update.mail.askedNone") }];
  const entries = story.asked.map((idea) => ({
    label: idea.title,
    url: cityUrl(city, t.locale, ideaShortPath(idea)),
    note: t("update.mail.gained", { gained: idea.gained, total: formatNumber(idea.total, t.locale) }),
  }));
  return [{ list: entries }];
}

function answered({ city, t, story }: Writing): MailPart[] {
  if (story.answered.length === 0) return [{ text: t("update.mail.answeredNone") }];
  const [answers, promised] = [sumOf(story.answers, "answers"), sumOf(story.answers, "promised")];
  const kept = formatNumber(sumOf(story.answers, "kept"), t.locale);
  const count = t("update.mail.answers", { count: answers });
  const inTime = promised > 0 ? t("update.mail.kept", { kept, promised }) : "";
  const words = { t, words: story.statusWords, cityLocale: city.defaultLocale };
  const entries = story.answered.map((idea) => ({
    label: idea.title,
    url: cityUrl(city, t.locale, ideaShortPath(idea)),
    note: [statusLabel(idea.status, words), idea.department].filter(Boolean).join(" · "),
  }));
  return [{ text: [count, inTime].filter(Boolean).join(" ") }, { list: entries }];
}

/** What became of the city's word, and what it still owes beside answers. */
function promised({ city, t, story }: Writing): MailPart[] {
  const { promises, period, made } = story;
  const total = (state: "kept" | "late" | "withdrawn") => promises.reduce((sum, one) => sum + one[state], 0);
  const counts = { made, kept: total("kept"), late: total("late"), withdrawn: total("withdrawn") };
  const steps = story.lateSteps.slice(0, mostDue).map(({ title, idea, project, dueAt }) => {
    const named = project ? localize(project.title, t.locale, city.defaultLocale) : (idea?.title ?? "");
    return {
      label: title
        ? localize(title, t.locale, city.defaultLocale)
        : `${t("promises.kind.outcome")} “${named}”`,
      url: cityUrl(city, t.locale, idea ? ideaShortPath(idea) : `/projects/${project?.code ?? ""}`),
      note: dueAt ? t("idea.reminder.wasDue", { date: formatDate(dueAt, t.locale, city.timeZone) }) : "",
    };
  });
  const all = cityUrl(city, t.locale, promisesPath({ days: { from: period.from, to: period.to } }));
  return [
    { text: t("update.mail.promised", counts) },
    { list: [...steps, { label: t("update.mail.promisesAll"), url: all, note: "" }] },
  ];
}

function due({ city, t, story }: Writing): MailPart[] {
  const late = story.due.filter((idea) => isLate(idea, story.now));
  const ahead = story.due.filter((idea) => !isLate(idea, story.now));
  if (late.length + ahead.length === 0) return [{ text: t("update.mail.dueNone") }];
  const listed = (ideas: DueIdea[], note: "idea.reminder.wasDue" | "idea.reminder.dueBy") =>
    ideas.slice(0, mostDue).map((idea) => ({
      label: idea.title,
      url: cityUrl(city, t.locale, ideaShortPath(idea)),
      note: t(note, { date: formatDate(idea.dueAt, t.locale, city.timeZone) }),
    }));
  const parts: MailPart[] = [];
  if (late.length > 0) {
    parts.push({ text: t("update.mail.late", { count: late.length }) });
    parts.push({ list: listed(late, "idea.reminder.wasDue") });
  }
  if (ahead.length > 0) {
    parts.push({ text: t("update.mail.ahead", { count: ahead.length }) });
    parts.push({ list: listed(ahead, "idea.reminder.dueBy") });
  }
  return parts;
}

async function chart(city: City, t: Translator, { engagement, period }: Story): Promise<MailPart> {
  const { locale } = t;
  const [now, before] = [engagement.buckets, engagement.before].map((weeks) =>
    weeks.map(({ contributions }) => contributions),
  );
  const colors = chartColors(city.brandColor);
  const reversed = direction(locale) === "rtl";
  const png = await drawBars(
    { now: now ?? [], before: before ?? [] },
    { brandColor: city.brandColor, reversed },
  );
  const total = (counts: number[] = []) =>
    formatNumber(
      counts.reduce((sum, count) => sum + count, 0),
      locale,
    );
  const best = engagement.buckets.reduce((most, week) =>
    week.contributions > most.contributions ? week : most,
  );
  return {
    picture: {
      ...{ png, ...chartSize },
      alt: t("update.mail.chart", {
        total: total(now),
        before: total(before),
        most: formatNumber(best.contributions, locale),
        week: dayName(best.from, locale),
      }),
      ends: [dayName(period.from, locale), dayName(period.to, locale)],
      legend: [
        { color: colors.now, label: t("update.mail.chartNow") },
        { color: colors.before, hollow: true, label: t("update.mail.chartBefore") },
      ],
    },
  };
}

/** "October – December 2026". */
export function monthsOf({ from, to }: Days, locale: Locale): string {
  return formatMonths(noon(from), noon(to), locale);
}

export function dayName(day: string, locale: Locale): string {
  return formatDate(noon(day), locale, "UTC");
}

/** A day of the calendar is the same on every clock. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
