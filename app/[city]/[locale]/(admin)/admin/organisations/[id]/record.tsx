import { formatRelative } from "@/lib/i18n/format";
import { reasonWords } from "@/lib/ideas/viewing/reason";
import type { OrganisationDecision } from "@/lib/organisations/deciding/history";
import type { OrganisationReport } from "@/lib/organisations/deciding/reports";
import type { Page } from "@/lib/request/page";
import { Card } from "@/lib/ui/card";

/** What people find wrong with it. */
export function Reports({ page: { t, locale }, reports }: { page: Page; reports: OrganisationReport[] }) {
  if (reports.length === 0) return null;
  return (
    <section className="grid gap-3" aria-labelledby="reports">
      <h2 id="reports" className="text-xl font-bold">
        {t("moderation.case.reports")}
      </h2>
      <ul className="grid gap-3">
        {reports.map(({ id, reason, note, createdAt, byPerson }) => (
          <Card as="li" key={id} className="grid gap-1">
            <p className="font-semibold">{reasonWords(t, reason) ?? reason}</p>
            {note ? <p dir="auto">{note}</p> : null}
            <p className="text-sm text-muted">
              {t(`moderation.case.${byPerson ? "byPerson" : "byVisitor"}`)} ·{" "}
              {formatRelative(createdAt, new Date(), locale)}
            </p>
          </Card>
        ))}
      </ul>
    </section>
  );
}

type DecisionsProps = { page: Page; decisions: OrganisationDecision[] };

/** What the city said of it so far: whoever decides next should know. */
export function Decisions({ page: { t, locale }, decisions }: DecisionsProps) {
  if (decisions.length === 0) return null;
  return (
    <section className="grid gap-3" aria-labelledby="decisions">
      <h2 id="decisions" className="text-xl font-bold">
        {t("moderation.case.decisions")}
      </h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface shadow-card">
        {decisions.map(({ id, verb, at, by }) => (
          <li key={id} className="grid gap-0.5 px-4 py-3 sm:px-5">
            <span className="font-semibold">
              {t(`organisations.history.${verb.slice("organisation.".length) as Said}`)}
            </span>
            <span className="text-sm text-muted">
              {t("moderation.case.by", { name: by || "–", when: formatRelative(at, new Date(), locale) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Said = OrganisationDecision["verb"] extends `organisation.${infer Word}` ? Word : never;
