import { formatDate } from "@/lib/i18n/format";
import type { InboxRow } from "@/lib/ideas/inbox/queries";
import type { StatusWords } from "@/lib/ideas/status-words";
import type { Page } from "@/lib/request/page";
import { InboxRows } from "../ideas/inbox-groups";

type Props = { page: Page; rows: InboxRow[]; statuses: StatusWords };

/** What is late, then month by month, then what was accepted without a date. The rows come in that order. */
export function AgendaMonths({ page, rows, statuses }: Props) {
  const { t, locale, city } = page;
  const groups = Map.groupBy(rows, (row) => {
    if (!row.dueAt) return t("roles.agenda.undated");
    return row.late ? t("roles.agenda.late") : formatDate(row.dueAt, locale, city.timeZone, "month");
  });
  return [...groups].map(([heading, members], place) => (
    <section key={heading} className="grid gap-3" aria-labelledby={`agenda-${place}`}>
      <h2
        id={`agenda-${place}`}
        className={`text-xl font-bold first-letter:uppercase ${members[0]?.late ? "text-danger" : ""}`}
      >
        {heading}
      </h2>
      {members[0]?.dueAt ? null : <p className="text-muted">{t("roles.agenda.undatedHint")}</p>}
      <InboxRows page={page} rows={members} statuses={statuses} />
    </section>
  ));
}
