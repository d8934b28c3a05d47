import { formatDate } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { milestonesPath, projectMilestonesPath } from "@/lib/ideas/address";
import type { OpenStep } from "@/lib/ideas/milestones/queries";
import type { Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";

/** The steps that were promised and are still to be done, the longest due first. */
export function OpenSteps({ page, steps }: { page: Page; steps: OpenStep[] }) {
  const { t, path, locale, city } = page;
  if (steps.length === 0) return null;
  const now = new Date();
  const words = (text: OpenStep["title"]) => localize(text, locale, city.defaultLocale);
  return (
    <section className="grid gap-3" aria-labelledby="agenda-steps">
      <h2 id="agenda-steps" className="text-xl font-bold">
        {t("promises.agenda")}
      </h2>
      <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
        {steps.map((step) => (
          <li
            key={step.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 sm:px-5"
          >
            <div className="min-w-0 flex-1 basis-64">
              <a
                href={path(hrefOf(step))}
                className="link inline-block py-1 font-bold [overflow-wrap:anywhere]"
              >
                <bdi>{words(step.title)}</bdi>
              </a>
              <p className="text-sm text-muted [overflow-wrap:anywhere]">
                <bdi>{step.idea?.title ?? words(step.project?.title ?? {})}</bdi>
                {step.department ? (
                  <>
                    {" · "}
                    <bdi>{step.department}</bdi>
                  </>
                ) : null}
              </p>
            </div>
            <Badge kind={step.dueAt < now ? "danger" : "plain"} icon="clock">
              {t("promises.dueBy", { date: formatDate(step.dueAt, locale, city.timeZone, "short") })}
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}

function hrefOf({ id, idea, project }: OpenStep): string {
  return idea ? milestonesPath(idea, id) : projectMilestonesPath(project?.id ?? "", id);
}
