import { plainText } from "@/lib/base/markdown";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import { ideaPath } from "@/lib/ideas/address";
import { authorName } from "@/lib/ideas/ui/author-name";
import type { IdeaView } from "@/lib/ideas/viewing/view";
import type { Page } from "@/lib/request/page";

type Props = { page: Page; one: IdeaView; into: IdeaView };

/** Both side by side: what becomes part, and what it becomes part of. */
export function Pair({ page, one, into }: Props) {
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Side page={page} idea={one} label={page.t("merging.part")} />
      <Side page={page} idea={into} label={page.t("merging.whole")} strong />
    </div>
  );
}

function Side({
  page,
  idea,
  label,
  strong = false,
}: {
  page: Page;
  idea: IdeaView;
  label: string;
  strong?: boolean;
}) {
  const { t, path, locale, city } = page;
  const lang = idea.locale === locale ? undefined : idea.locale;
  const supports = idea.supportCount + idea.externalSupportCount;
  return (
    <article
      className={`grid content-start gap-2 rounded-card border bg-surface p-4 sm:p-5 ${strong ? "border-brand-edge shadow-card" : "border-dashed border-line-strong"}`}
    >
      <p className="text-sm font-semibold text-muted">{label}</p>
      <h2 dir="auto" lang={lang} className="text-lg font-bold [overflow-wrap:anywhere]">
        <a href={path(ideaPath(idea))} className="link">
          {idea.title}
        </a>
      </h2>
      <p className="text-sm text-muted">
        <bdi>{authorName(idea.author, t)}</bdi> · {formatDate(idea.publishedAt, locale, city.timeZone)}
      </p>
      <p dir="auto" lang={lang} className="[overflow-wrap:anywhere]">
        {plainText(idea.text, 300)}
      </p>
      <p className="font-semibold">
        {t("merging.supports", { count: supports, number: formatNumber(supports, locale) })}
      </p>
    </article>
  );
}
