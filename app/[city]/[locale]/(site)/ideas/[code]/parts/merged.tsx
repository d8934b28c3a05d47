import { plainText } from "@/lib/base/markdown";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import { asPostedPath, ideaPath, mergePath } from "@/lib/ideas/address";
import type { MergedIdea } from "@/lib/ideas/merging/queries";
import { authorName } from "@/lib/ideas/ui/author-name";
import { Notice } from "@/lib/ui/notice";
import type { IdeaPage } from "./view";

/** What became part of this idea, in its own words, with who wrote it. */
export function Merged({ view, staff }: { view: IdeaPage; staff: boolean }) {
  const { idea, page } = view;
  if (idea.merged.length === 0) return null;
  return (
    <section id="merged" aria-labelledby="merged-title" className="grid scroll-mt-24 gap-3">
      <h2 id="merged-title" className="text-xl font-bold">
        {page.t("merging.title", { count: idea.merged.length })}
      </h2>
      <p className="text-muted">{page.t("merging.means")}</p>
      <ul className="grid gap-3">
        {idea.merged.map((one) => (
          <li key={one.code} id={`merged-${one.code}`} className="scroll-mt-24">
            <One one={one} view={view} staff={staff} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ one, view: { page }, staff }: { one: MergedIdea; view: IdeaPage; staff: boolean }) {
  const { t, path, locale, city } = page;
  const lang = one.locale === locale ? undefined : one.locale;
  const values = {
    author: authorName(one.author, t),
    date: formatDate(one.mergedAt, locale, city.timeZone),
  };
  return (
    <article className="grid gap-2 rounded-card border border-line bg-surface p-4 sm:p-5">
      <h3 dir="auto" lang={lang} className="font-bold [overflow-wrap:anywhere]">
        {one.title}
      </h3>
      <p className="text-sm text-muted">{t("merging.by", values)}</p>
      <p dir="auto" lang={lang} className="[overflow-wrap:anywhere]">
        {plainText(one.text, 220)}
      </p>
      <p className="flex flex-wrap gap-x-5">
        <a href={path(asPostedPath(one))} className="link inline-flex min-h-11 items-center">
          {t("merging.asPosted", { count: one.commentCount, number: formatNumber(one.commentCount, locale) })}
          <span className="sr-only">: {one.title}</span>
        </a>
        {staff ? (
          <a href={path(mergePath(one))} className="link inline-flex min-h-11 items-center">
            {t("merging.undo")}
            <span className="sr-only">: {one.title}</span>
          </a>
        ) : null}
      </p>
    </article>
  );
}

/** On an idea that is read as it was posted: where it went. */
export function MergedNotice({ view: { page, idea } }: { view: IdeaPage }) {
  const { t, path, locale, city } = page;
  const into = idea.mergedInto;
  if (!into) return null;
  return (
    <Notice>
      {t("merging.went", { date: formatDate(into.mergedAt, locale, city.timeZone) })}{" "}
      <a href={path(ideaPath(into))} className="link" lang={into.locale === locale ? undefined : into.locale}>
        {into.title}
      </a>
    </Notice>
  );
}
