import { formatDate } from "@/lib/i18n/format";
import { ideaPath } from "@/lib/ideas/address";
import { StateBadge } from "@/lib/ideas/milestones/ui/state-badge";
import type { PromiseRow } from "@/lib/ideas/promised/queries";
import { projectPath } from "@/lib/projects/address";
import { langOf, say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";

/** One promise: what was promised for what, by whom and by when, and what became of it. */
export function Entry({ page, row }: { page: Page; row: PromiseRow }) {
  const { t, locale } = page;
  return (
    <li className="grid gap-x-6 gap-y-1.5 px-4 py-4 sm:grid-cols-[1fr_auto] sm:px-5">
      <div className="grid min-w-0 gap-1">
        {row.title ? (
          <>
            <h2 className="leading-snug font-bold [overflow-wrap:anywhere]">
              <bdi lang={langOf(page, row.title)}>{say(page, row.title)}</bdi>
            </h2>
            <p>
              <Subject page={page} row={row} />
            </p>
          </>
        ) : (
          <>
            <p className="text-sm text-muted">{t(`promises.kind.${row.kind}`)}</p>
            <h2 className="leading-snug font-bold">
              <Subject page={page} row={row} />
            </h2>
          </>
        )}
        {row.state === "withdrawn" && row.note ? (
          <p className="text-sm [overflow-wrap:anywhere]">
            <span className="font-semibold">{t("promises.why")}</span>{" "}
            <bdi lang={row.noteLocale && row.noteLocale !== locale ? row.noteLocale : undefined}>
              {row.note}
            </bdi>
          </p>
        ) : null}
        <p className="text-sm text-muted">
          {row.department ? <bdi>{row.department}</bdi> : null}
          {row.moves > 0 ? ` · ${t("promises.moved", { count: row.moves })}` : null}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 sm:grid sm:content-start sm:justify-items-end">
        <StateBadge page={page} state={row.state} />
        <span className="text-sm text-muted sm:text-end">{when(page, row)}</span>
      </div>
    </li>
  );
}

function Subject({ page, row: { idea, project, kind, id } }: { page: Page; row: PromiseRow }) {
  const link = "link inline-block min-h-6 [overflow-wrap:anywhere]";
  const anchor = kind === "milestone" ? `#milestone-${id}` : "";
  if (idea) {
    return (
      <a
        href={page.path(ideaPath(idea)) + anchor}
        lang={idea.locale === page.locale ? undefined : idea.locale}
        className={link}
      >
        <bdi>{idea.title}</bdi>
      </a>
    );
  }
  if (!project) return null;
  return (
    <a href={page.path(projectPath(project)) + anchor} lang={langOf(page, project.title)} className={link}>
      <bdi>{say(page, project.title)}</bdi>
    </a>
  );
}

/** By when, or when it was settled; both where it was late. */
function when({ t, locale, city }: Page, { dueAt, settledAt, state }: PromiseRow): string {
  const day = (moment: Date) => formatDate(moment, locale, city.timeZone, "short");
  if (!settledAt) return dueAt ? t("promises.dueBy", { date: day(dueAt) }) : t("promises.noDay");
  if (state === "withdrawn") return t("promises.withdrawnOn", { date: day(settledAt) });
  if (!dueAt) return t("promises.settledOn", { date: day(settledAt) });
  return t("promises.doneOn", { date: day(settledAt), due: day(dueAt) });
}
