import type { DemoRemoval, DemoReport } from "@/db/seed/model";
import { must } from "./grounds";
import { idAt, note } from "./ledger";
import type { Telling } from "./play";

type Subject = { kind: "idea" | "comment"; id: string };

/** Staff took it off the pages: the public record says why, and the reports are answered. */
export function tellRemoval(telling: Telling, removal: DemoRemoval & { at: Date }, subject: Subject): void {
  const { grounds, place } = telling;
  const { rows, named } = grounds;
  const { at, rule, explanation } = removal;
  const by = must(named.get(removal.by), `staff ${removal.by}`).id;
  rows.decisions.push({
    ...{ id: idAt(at), ...columnOf(subject), rule, explanation },
    decision: "removed",
    decidedBy: by,
    createdAt: at,
  });
  const verb = subject.kind === "idea" ? "idea.removed" : "comment.removed";
  note(rows, { ...place, subject, verb, at, by, data: { rule } });
  tellReports(telling, removal.reported, subject, { at, by });
}

type Resolution = { at: Date; by: string };

/** Somebody finds that it breaks the house rules; without a resolution it waits for staff. */
export function tellReports(
  { grounds, place }: Telling,
  reported: DemoReport[],
  subject: Subject,
  resolved?: Resolution,
): void {
  const { rows, named, calendar } = grounds;
  for (const { by, ago, rule, note: words = "" } of reported) {
    const at = calendar.ago(ago);
    const id = idAt(at);
    const reporterId = by ? must(named.get(by), `voice ${by}`).id : null;
    rows.reports.push({
      ...{ id, ...columnOf(subject), reporterId, reason: rule, note: words, createdAt: at },
      ...(resolved ? { resolvedAt: resolved.at, resolvedBy: resolved.by, upheld: true } : {}),
    });
    const report = { kind: "report" as const, id };
    const commentId = subject.kind === "comment" ? subject.id : null;
    const data = { reason: rule, ideaId: place.subject.id, commentId };
    note(rows, { ...place, subject: report, verb: "contribution.reported", at, by: reporterId, data });
    if (!resolved) continue;
    const outcome = { upheld: true, about: subject.kind };
    note(rows, { ...place, subject: report, verb: "report.resolved", ...resolved, data: outcome });
  }
}

function columnOf({ kind, id }: Subject) {
  return kind === "idea" ? { ideaId: id } : { commentId: id };
}
