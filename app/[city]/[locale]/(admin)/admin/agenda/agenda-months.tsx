import { formatDate } from "@/lib/i18n/format";
import type { AgendaPart } from "@/lib/ideas/inbox/agenda-page";
import type { InboxRow } from "@/lib/ideas/inbox/queries";
import type { StatusWords } from "@/lib/ideas/status-words";
import type { Page } from "@/lib/request/page";
import { InboxRows } from "../ideas/inbox-groups";

type Props = { page: Page; parts: AgendaPart<InboxRow>[]; statuses: StatusWords };

/** What is late, then month by month, then what was accepted without a date. The rows come in that order. */
export function AgendaMonths({ page, parts, statuses }: Props) {
  const { t } = page;
  return parts.map(({ key, rows }, place) => (
    <section key={key} className="grid gap-3" aria-labelledby={`agenda-${place}`}>
      <h2
        id={`agenda-${place}`}
        className={`text-xl font-bold first-letter:uppercase ${rows[0]?.late ? "text-danger" : ""}`}
      >
        {key}
      </h2>
      {rows[0]?.dueAt ? null : <p className="text-muted">{t("roles.agenda.undatedHint")}</p>}
      <InboxRows page={page} rows={rows} statuses={statuses} />
    </section>
  ));
}

/** The heading that a row stands under. */
export function monthOf({ t, locale, city }: Page, { dueAt, late }: InboxRow): string {
  if (!dueAt) return t("roles.agenda.undated");
  return late ? t("roles.agenda.late") : formatDate(dueAt, locale, city.timeZone, "month");
}
