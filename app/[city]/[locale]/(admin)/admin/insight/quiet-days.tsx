import { readPeriod } from "@/lib/insight/period";
import type { Page } from "@/lib/request/page";
import { Notice } from "@/lib/ui/notice";
import type { Asked } from "./asked-dashboard";
import { dashboardQuery } from "./asked-period";
import { dayName } from "./day-name";

type Props = { page: Page; found: Pick<Asked, "arranged" | "dashboard" | "last"> };

/** Days in which nobody contributed, as in a city whose ideas were brought from earlier years: the way to the last that have something. */
export function QuietDays({ page, found: { arranged, dashboard, last } }: Props) {
  const { scope, engagement } = dashboard;
  if (scope || Object.values(engagement.counts).some((count) => count > 0)) return null;
  const year = { ...readPeriod({ range: "year", from: "", to: "" }, last), range: "custom" as const };
  const query = dashboardQuery({ period: year, scope }, arranged.view);
  return (
    <Notice>
      {page.t("insight.quiet.text", { day: dayName(page, last) })}{" "}
      <a href={page.path(`/admin/insight${query}`)} className="link print:hidden">
        {page.t("insight.quiet.show")}
      </a>
    </Notice>
  );
}
