import { formatNumber, formatPercent } from "@/lib/i18n/format";
import type { InboxCounts } from "@/lib/ideas/inbox/queries";
import type { DepartmentFigure } from "@/lib/insight/reading/answers";
import { may } from "@/lib/people/permissions";
import { Bars } from "@/lib/ui/chart/bars";
import { WidgetFrame, type WidgetProps } from "./frame";
import { countedPath } from "./links";

/** Promises kept and how long people waited, by who answers; what is late leads to the queue. */
export function AnswersWidget({ inbox, ...props }: WidgetProps & { inbox: InboxCounts }) {
  const { page, dashboard } = props;
  const { t, locale, path } = page;
  const isStaff = may(page.actor, "insight.arrange");
  const note = ({ promised, kept, median }: DepartmentFigure) =>
    [
      promised > 0
        ? t("insight.answers.keptOf", {
            kept: formatNumber(kept, locale),
            promised: formatNumber(promised, locale),
          })
        : "",
      median === null ? "" : t("insight.answers.median", { days: median }),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <WidgetFrame {...props} widget="answers">
      {inbox.late > 0 && isStaff ? (
        <p>
          <a
            href={path("/admin/ideas?view=late")}
            className="link inline-flex min-h-11 items-center font-semibold"
          >
            {t("insight.answers.late", { count: inbox.late })}
          </a>
        </p>
      ) : null}
      <Bars
        max={1}
        bars={dashboard.answers.map((line) => ({
          key: line.department,
          label: !isStaff ? (
            line.department
          ) : (
            <a
              href={path(countedPath(dashboard, { what: "answers", department: line.department }))}
              className="link"
            >
              {line.department}
            </a>
          ),
          value: line.promised > 0 ? line.kept / line.promised : 0,
          shown: line.promised > 0 ? formatPercent(line.kept / line.promised, locale) : "–",
          note: note(line),
        }))}
      />
    </WidgetFrame>
  );
}
