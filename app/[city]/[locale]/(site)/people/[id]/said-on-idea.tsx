import { plainText } from "@/lib/base/markdown";
import { formatDate } from "@/lib/i18n/format";
import { ideaShortPath } from "@/lib/ideas/address";
import type { PublicComment } from "@/lib/people/public-page";
import type { Page } from "@/lib/request/page";

type Props = { page: Page; comment: PublicComment };

/** What somebody said about an idea, and in whose name, with the way to where it stands. */
export function SaidOnIdea({ page: { t, path, locale, city }, comment }: Props) {
  const { id, idea, text, createdAt, organisation } = comment;
  const person = comment.person ?? t("idea.formerMember");
  return (
    <article className="grid gap-1 rounded-card border border-line bg-surface p-4">
      <h3 className="font-bold">
        <a className="link" href={path(`${ideaShortPath(idea)}?comment=${id}#comment-${id}`)}>
          {t("account.person.onIdea", { title: idea.title })}
        </a>
      </h3>
      <p lang={comment.locale} dir="auto" className="whitespace-pre-line">
        {plainText(text, 400)}
      </p>
      <p className="text-sm text-muted">
        {organisation ? <>{t("organisations.as.spokenBy", { organisation, person })} · </> : null}
        <time dateTime={createdAt.toISOString()}>{formatDate(createdAt, locale, city.timeZone)}</time>
      </p>
    </article>
  );
}
