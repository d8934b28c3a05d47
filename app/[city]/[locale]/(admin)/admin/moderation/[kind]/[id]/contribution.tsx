import { isLocale } from "@/lib/base/locales";
import { plainText, renderMarkdown } from "@/lib/base/markdown";
import { formatDate } from "@/lib/i18n/format";
import type { Case } from "@/lib/moderation/queries";
import { may } from "@/lib/people/permissions";
import type { Page } from "@/lib/request/page";
import { Card } from "@/lib/ui/card";
import { RichText } from "@/lib/ui/rich-text";

/** The text as people see it, where it stands, and who wrote it. */
export function Contribution({ page, found }: { page: Page; found: Case }) {
  const { t, path, locale, city } = page;
  const { contribution } = found;
  const { on, parentText } = contribution;
  const lang = isLocale(contribution.locale) ? contribution.locale : undefined;
  return (
    <section className="grid gap-4">
      {contribution.kind === "comment" ? (
        <div className="grid gap-1 border-s-3 border-line ps-4">
          <p className="text-sm font-semibold text-muted">{t("moderation.case.context")}</p>
          <p dir="auto" className="font-semibold">
            {on.title}
          </p>
          <p dir="auto" className="line-clamp-3 text-muted">
            {plainText(on.text, 300)}
          </p>
          {parentText ? (
            <>
              <p className="mt-2 text-sm font-semibold text-muted">{t("moderation.case.answerTo")}</p>
              <p dir="auto" className="text-muted">
                {plainText(parentText, 400)}
              </p>
            </>
          ) : null}
        </div>
      ) : null}
      <Card as="article" className="grid gap-3">
        {contribution.title ? (
          <h2 lang={lang} dir="auto" className="text-2xl font-bold">
            {contribution.title}
          </h2>
        ) : null}
        <RichText html={renderMarkdown(contribution.text)} lang={lang} />
        <p className="text-sm text-muted">
          {formatDate(contribution.createdAt, locale, city.timeZone, "moment")} ·{" "}
          <a href={path(on.path)} className="link">
            {t("moderation.case.seeIdea")}
          </a>
        </p>
      </Card>
      <Author page={page} found={found} />
    </section>
  );
}

function Author({ page: { t, path, actor }, found }: { page: Page; found: Case }) {
  const { author, authorName, source, organisation } = found.contribution;
  if (!author) {
    const nobody =
      source === "import" ? t("moderation.case.authorImported") : t("moderation.case.authorGone");
    return <p className="text-muted">{authorName ? `${authorName}. ${nobody}` : nobody}</p>;
  }
  const { written = 0, removed = 0 } = found.author ?? {};
  return (
    <p>
      <span className="font-semibold">
        {organisation
          ? t("organisations.as.spokenBy", { organisation: organisation.name, person: author.name })
          : author.name || t("moderation.person.unnamed")}
      </span>
      : {t("moderation.case.authorRecord", { written, removed })}.{" "}
      {may(actor, "contributions.moderate") ? (
        <a href={path(`/admin/moderation/people/${author.id}`)} className="link">
          {t("moderation.case.toPerson")}
        </a>
      ) : null}
    </p>
  );
}
