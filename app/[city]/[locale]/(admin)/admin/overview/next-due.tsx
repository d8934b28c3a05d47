import { formatNumber } from "@/lib/i18n/format";
import type { InboxCounts, InboxRow } from "@/lib/ideas/inbox/queries";
import type { StatusWords } from "@/lib/ideas/status-words";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { InboxRows } from "../ideas/inbox-groups";
import { NoIdeasYet } from "../ideas/no-ideas-yet";

type Props = { page: Page; rows: InboxRow[]; inbox: InboxCounts; statuses: StatusWords };

/** The next few answers; without any promise, the ideas that nobody has looked at. */
export function NextDue({ page, rows, inbox, statuses }: Props) {
  const { t, path, locale } = page;
  if (rows.length === 0) return <AllDone page={page} inbox={inbox} />;
  const view = inbox.due > 0 ? "due" : "unanswered";
  const count = inbox[view];
  return (
    <section className="grid content-start gap-4" aria-labelledby="next-due">
      <h2 id="next-due" className="text-2xl font-bold">
        {t(view === "due" ? "admin.overview.next" : "admin.overview.nextNew")}
      </h2>
      <InboxRows page={page} rows={rows} statuses={statuses} />
      <p>
        <ButtonLink href={path(`/admin/ideas?view=${view}`)}>
          {t(view === "due" ? "admin.overview.toDue" : "admin.overview.toNew", {
            count,
            number: formatNumber(count, locale),
          })}
        </ButtonLink>
      </p>
    </section>
  );
}

function AllDone({ page, inbox }: { page: Page; inbox: InboxCounts }) {
  const { t, path } = page;
  if (inbox.all > 0) {
    return (
      <EmptyState
        title={t("admin.overview.allDone")}
        action={<ButtonLink href={path("/admin/ideas?view=all")}>{t("admin.overview.toIdeas")}</ButtonLink>}
      >
        {t("admin.overview.allDoneText")}
      </EmptyState>
    );
  }
  return <NoIdeasYet page={page} />;
}
