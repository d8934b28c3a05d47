import { activityPath } from "@/lib/activities/address";
import { plainText } from "@/lib/base/markdown";
import type { PublicArgument } from "@/lib/debates/said";
import { formatDate } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { ideaShortPath } from "@/lib/ideas/address";
import type { PublicComment, Said } from "@/lib/people/public-page";
import type { Page } from "@/lib/request/page";

/** What somebody said about an idea, and in whose name, with the way to where it stands. */
export function SaidOnIdea({ page, comment }: { page: Page; comment: PublicComment }) {
  const { idea } = comment;
  const title = page.t("account.person.onIdea", { title: idea.title });
  return <SaidThere page={page} said={comment} title={title} path={ideaShortPath(idea)} />;
}

/** The same of an argument for or against what a debate asks. */
export function SaidInDebate({ page, argument }: { page: Page; argument: PublicArgument }) {
  const { t, locale, city } = page;
  const { code, title } = argument.debate;
  const question = localize(title, locale, city.defaultLocale);
  const name = localize(title, city.defaultLocale, city.defaultLocale);
  return (
    <SaidThere
      page={page}
      said={argument}
      title={t("account.person.inDebate", { title: question, stance: argument.stance })}
      path={activityPath({ kind: "debate", code, projectCode: null, name })}
    />
  );
}

type Props = { page: Page; said: Said; title: string; path: string };

function SaidThere({ page: { t, path: at, locale, city }, said, title, path }: Props) {
  const { id, text, createdAt, organisation } = said;
  const person = said.person ?? t("idea.formerMember");
  return (
    <article className="grid gap-1 rounded-card border border-line bg-surface p-4">
      <h3 className="font-bold">
        <a className="link" href={at(`${path}?comment=${id}#comment-${id}`)}>
          {title}
        </a>
      </h3>
      <p lang={said.locale} dir="auto" className="whitespace-pre-line">
        {plainText(text, 400)}
      </p>
      <p className="text-sm text-muted">
        {organisation ? <>{t("organisations.as.spokenBy", { organisation, person })} · </> : null}
        <time dateTime={createdAt.toISOString()} className="whitespace-nowrap">
          {formatDate(createdAt, locale, city.timeZone)}
        </time>
      </p>
    </article>
  );
}
