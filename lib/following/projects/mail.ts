import { activityPath } from "@/lib/activities/address";
import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { cityUrl } from "@/lib/cities/city-path";
import type { City } from "@/lib/cities/resolve";
import { formatDate } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import { type RenderedMail, renderMail } from "@/lib/mail/render";
import { newsPath } from "@/lib/news/address";
import type { Happening } from "./happenings";

type Told = { project: { code: string; title: Localized }; happenings: readonly Happening[] };

/** What happened in a project, one thing a line, each with its page, and the way to hear no more of it. */
export function followersMail(city: City, locale: Locale, { project, happenings }: Told): RenderedMail {
  const t = getTranslator(locale);
  const words = (text: Localized) => localize(text, locale, city.defaultLocale);
  const title = words(project.title);
  const page = `/projects/${project.code}`;
  const [first] = happenings;
  const lines = happenings.map((one) => ({
    label: one.what === "outcome" ? t("following.mail.outcome", { title }) : words(one.title),
    url: cityUrl(city, locale, one.what === "outcome" ? `${page}#outcome` : pathOf(city, project.code, one)),
    note: noteOf(city, t, one),
  }));
  const values = { title, city: city.name, count: happenings.length, first: first ? words(first.title) : "" };
  return renderMail(city, locale, {
    subject: t(`following.mail.subject.${happenings.length === 1 && first ? first.what : "several"}`, values),
    parts: [
      { text: t("following.mail.intro", values) },
      { list: lines },
      { link: { label: t("following.mail.open"), url: cityUrl(city, locale, page) } },
      { text: t("following.mail.stop", { address: cityUrl(city, locale, "/account/following") }) },
    ],
    reason: t("following.mail.reason", values),
  });
}

function pathOf(city: City, projectCode: string, { what, kind, code, title }: Happening): string {
  if (what === "news") return newsPath({ code: code ?? "", slug: "" });
  const name = title[city.defaultLocale] ?? "";
  return activityPath({ kind: kind ?? "survey", code, projectCode, name });
}

function noteOf(city: City, t: Translator, { what, kind, closesAt }: Happening): string {
  if (what === "news" || what === "outcome") return t(`following.mail.note.${what}`);
  const named = t(`activities.kind.${kind ?? "survey"}`);
  const date = closesAt ? formatDate(closesAt, t.locale, city.timeZone, "moment") : "";
  if (what === "closing") return `${named} · ${t("following.mail.note.closing", { date })}`;
  return `${named} · ${date ? t("following.mail.note.openUntil", { date }) : t("following.mail.note.open")}`;
}
