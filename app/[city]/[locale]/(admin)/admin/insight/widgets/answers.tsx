import type { InboxCounts } from "@/lib/ideas/inbox/queries";
import { answerLines } from "@/lib/insight/charts/bars";
import { may } from "@/lib/people/permissions";
import { Bars } from "@/lib/ui/chart/bars";
import { wordsOf } from "./drawn-words";
import { WidgetFrame, type WidgetProps } from "./frame";
import { countedPath } from "./links";

/** Promises kept and how long people waited, by who answers; what is late in the whole city leads to the queue. */
export function AnswersWidget({ inbox, ...props }: WidgetProps & { inbox: InboxCounts }) {
  const { page, dashboard } = props;
  const { t, path } = page;
  const isStaff = may(page.actor, "insight.arrange");
  return (
    <WidgetFrame {...props} widget="answers">
      {inbox.late > 0 && isStaff && !dashboard.scope ? (
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
        bars={answerLines(dashboard, wordsOf(page)).map((line) => ({
          ...line,
          label: !isStaff ? (
            line.label
          ) : (
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
