import { Fragment } from "react";
import { isLocale } from "@/lib/base/locales";
import { formatDate, formatDays, formatNumber } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { answerFormPath, ideaPath } from "@/lib/ideas/address";
import type { InboxRow } from "@/lib/ideas/inbox/queries";
import { daysUntil, isSoon } from "@/lib/ideas/inbox/urgency";
import { ringStage } from "@/lib/ideas/status";
import { type StatusWords, statusLabel } from "@/lib/ideas/status-words";
import type { Page } from "@/lib/request/page";
import { Badge, StatusPill } from "@/lib/ui/badge";
import { ButtonLink } from "@/lib/ui/button";

type Props = {
  page: Page;
  row: InboxRow;
  statuses: StatusWords;
  /** With a box, to answer it together with others. */
  choosable?: boolean;
};

/** One idea as staff need it: by when, what it is, who waits, who answers, and the way to the answer. */
export function InboxItem({ page, row, statuses, choosable }: Props) {
  const { t, path, city } = page;
  const label = statusLabel(row.status, { words: statuses, t, cityLocale: city.defaultLocale });
  return (
    <li className="grid gap-x-6 gap-y-1 px-4 py-3.5 sm:px-5 md:grid-cols-[10.75rem_minmax(0,1fr)_auto] md:items-center md:gap-y-0">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 md:row-span-2 md:grid md:justify-items-start">
        <Due page={page} row={row} />
        <StatusPill stage={ringStage(row.status)} label={label} />
      </div>
      <h3 className="min-w-0 text-lg leading-snug font-bold">
        <a
          href={path(ideaPath(row))}
          lang={isLocale(row.locale) ? row.locale : undefined}
          dir="auto"
          className="inline-block py-1 wrap-anywhere text-ink hover:underline"
        >
          {row.title}
        </a>
      </h3>
      <div className="grid gap-x-4 gap-y-1 sm:flex sm:items-end sm:justify-between md:contents">
        <div className="min-w-0 text-sm text-muted md:col-start-2">
          <Facts facts={waiting(page, row)} />
          <Facts facts={belonging(page, row)} />
        </div>
        <div className="flex items-center gap-3 max-sm:justify-between md:col-start-3 md:row-span-2 md:row-start-1">
          {choosable ? (
            <label className="inline-flex min-h-11 min-w-11 items-center justify-center gap-2 max-sm:flex-row-reverse">
              <span className="sr-only">{t("answering.choose", { title: row.title })}</span>
              <span aria-hidden="true" className="text-sm sm:hidden">
                {t("answering.chooseShort")}
              </span>
              <input type="checkbox" name="idea" value={row.id} className="size-6 accent-(--color-brand)" />
            </label>
          ) : null}
          <ButtonLink
            href={path(answerFormPath(row))}
            size="small"
            aria-label={`${t("admin.inbox.answer")}: ${row.title}`}
          >
            {t("admin.inbox.answer")}
          </ButtonLink>
        </div>
      </div>
    </li>
  );
}

/** The date, and how far it is in days, since that is what decides. */
function Due({ page: { t, locale, city }, row }: { page: Page; row: InboxRow }) {
  if (!row.dueAt) return <Badge>{t("admin.inbox.noDate")}</Badge>;
  const days = daysUntil(row.dueAt, new Date(), city.timeZone);
  return (
    <>
      <Badge kind={row.late ? "danger" : isSoon(days) ? "warning" : "plain"} icon="clock">
        <span className="first-letter:uppercase">
          {row.late ? t("admin.inbox.lateBy", { days: -days }) : formatDays(days, locale)}
        </span>
      </Badge>
      <span className="text-sm text-muted">{formatDate(row.dueAt, locale, city.timeZone, "short")}</span>
    </>
  );
}

/** Who is waiting for it. */
function waiting({ t, locale }: Page, { author, supports, comments, dueReason }: InboxRow): string[] {
  return [
    author ? t("admin.inbox.by", { name: author }) : "",
    t("admin.inbox.supports", { count: supports, number: formatNumber(supports, locale) }),
    comments > 0
      ? t("admin.inbox.comments", { count: comments, number: formatNumber(comments, locale) })
      : "",
    dueReason === "nextStep" ? t("admin.inbox.nextStep") : "",
  ];
}

/** What it is about, where, and which department answers it. */
function belonging({ t, locale, city, settings }: Page, row: InboxRow): string[] {
  const department = row.topicDepartment || settings.answeringDepartment;
  const challenge = row.challengeTitle && localize(row.challengeTitle, locale, city.defaultLocale);
  return [
    challenge ? `${t("activities.kind.challenge")}: ${challenge}` : "",
    ...[row.topicName, row.neighbourhoodName].map((name) =>
      name ? localize(name, locale, city.defaultLocale) : "",
    ),
    department ? t("admin.inbox.answeredBy", { department }) : "",
    row.assignee ? t("answering.seenToBy", { name: row.assignee }) : "",
  ];
}

/** Each isolated, since a name may run the other way than the words around it. */
function Facts({ facts }: { facts: string[] }) {
  return (
    <p className="line-clamp-2 sm:line-clamp-none">
      {facts.filter(Boolean).map((fact, place) => (
        <Fragment key={fact}>
          {place > 0 ? " · " : null}
          <bdi>{fact}</bdi>
        </Fragment>
      ))}
    </p>
  );
}
