import type { InboxRow } from "@/lib/ideas/inbox/queries";
import { type Urgency, urgencyOf } from "@/lib/ideas/inbox/urgency";
import type { StatusWords } from "@/lib/ideas/status-words";
import type { Page } from "@/lib/request/page";
import { InboxItem } from "./inbox-item";

type Props = { page: Page; rows: InboxRow[]; statuses: StatusWords; choosable?: boolean };

/** Ideas under how soon the city has to speak; they come in that order already. */
export function InboxGroups({ page, rows, statuses, choosable }: Props) {
  const now = new Date();
  const groups = Map.groupBy(rows, (row) => urgencyOf(row, now, page.city.timeZone));
  return [...groups].map(([urgency, members]) => (
    <section key={urgency} className="grid gap-3" aria-labelledby={`due-${urgency}`}>
      <h2 id={`due-${urgency}`} className={`text-xl font-bold ${headings[urgency]}`}>
        {page.t(`admin.inbox.groups.${urgency}`)}
      </h2>
      <InboxRows page={page} rows={members} statuses={statuses} choosable={choosable} />
    </section>
  ));
}

export function InboxRows({ page, rows, statuses, choosable }: Props) {
  return (
    <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
      {rows.map((row) => (
        <InboxItem key={row.id} page={page} row={row} statuses={statuses} choosable={choosable} />
      ))}
    </ul>
  );
}

const headings: Record<Urgency, string> = { late: "text-danger", week: "", later: "", undated: "" };
