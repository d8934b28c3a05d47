import { answerLines } from "@/lib/insight/charts/bars";
import { may } from "@/lib/people/permissions";
import { Bars } from "@/lib/ui/chart/bars";
import { wordsOf } from "./drawn-words";
import { WidgetFrame, type WidgetProps } from "./frame";
import { countedPath } from "./links";

/** Answers given in time and how long people waited, by who answers; what is late in the whole city leads staff to its queue. */
export function AnswersWidget({ late, ...props }: WidgetProps & { late: number }) {
  const { page, dashboard } = props;
  const { t, path } = page;
  const hasQueue = may(page.actor, "insight.advise") && !dashboard.scope;
  return (
    <WidgetFrame {...props} widget="answers">
      {late > 0 ? (
        <p className="font-semibold">
          {hasQueue ? (
            <a href={path("/admin/ideas?view=late")} className="link inline-flex min-h-11 items-center">
              {t("insight.answers.late", { count: late })}
            </a>
          ) : (
            t("insight.answers.late", { count: late })
          )}
        </p>
      ) : null}
      <Bars
        max={1}
        bars={answerLines(dashboard, wordsOf(page)).map((line) => ({
          ...line,
          label: (
            <a
              href={path(countedPath(dashboard, { what: "answers", department: line.key }))}
              className="link"
            >
              {line.label}
            </a>
          ),
        }))}
      />
    </WidgetFrame>
  );
}
