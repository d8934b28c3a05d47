import type { Chart } from "@/lib/base/chart";
import type { Dashboard } from "@/lib/insight/reading/dashboard";
import { neighbourhoodLines, type Words } from "@/lib/insight/sheets";
import type { Widget } from "@/lib/insight/widgets";
import { questionName } from "@/lib/people/about/questions";
import { answerLines, deviceLines, funnelLines, promiseLines, stanceLines, topicLines } from "./bars";
import { groupChart } from "./groups";
import { perInhabitant, placeLines } from "./places";
import { engagementChart, hoursChart } from "./time";

type Maker = (dashboard: Dashboard, words: Words) => Chart;

/** What a widget's picture shows. */
export function chartOf(widget: Widget, dashboard: Dashboard, words: Words): Chart {
  return makers[widget](dashboard, words);
}

const makers: Record<Widget, Maker> = {
  engagement: engagementChart,
  hours: hoursChart,
  topics: (dashboard, words) => ({
    ...bars(topicLines(dashboard, words)),
    mark: words.t("insight.columns.usual"),
  }),
  answers: (dashboard, words) => bars(answerLines(dashboard, words), 1),
  promises: (dashboard, words) => bars(promiseLines(dashboard, words), 1),
  funnel: (dashboard, words) => bars(funnelLines(dashboard, words)),
  devices: (dashboard, words) => bars(deviceLines(dashboard, words), 1),
  neighbourhoods: (dashboard, words) => ({
    kind: "bars",
    groups: [
      {
        title: words.t(
          perInhabitant(neighbourhoodLines(dashboard))
            ? "insight.columns.per1000"
            : "insight.columns.contributions",
        ),
        lines: placeLines(dashboard, words),
      },
    ],
  }),
  groups: ({ groups }, words) => ({
    kind: "bars",
    mark: groups.some(({ census }) => census) ? words.t("census.columns.census") : undefined,
    groups: groups.map((table) => ({
      title: questionName(table.question, words),
      ...groupChart(table, words),
    })),
  }),
  stances: (dashboard, { t, ...words }) => ({
    kind: "sides",
    lines: stanceLines(dashboard, { t, ...words }),
    for: t("insight.columns.for"),
    against: t("insight.columns.against"),
  }),
};

function bars(lines: Extract<Chart, { kind: "bars" }>["groups"][number]["lines"], most?: number) {
  return { kind: "bars" as const, groups: [{ title: "", lines, most }] };
}
