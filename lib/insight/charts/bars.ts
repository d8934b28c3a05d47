import type { ChartLine, ChartSides } from "@/lib/base/chart";
import { formatNumber, formatPercent } from "@/lib/i18n/format";
import type { Dashboard } from "@/lib/insight/reading/dashboard";
import { rise, type TopicFigure } from "@/lib/insight/reading/places";
import {
  argued,
  departmentName,
  funnelSteps,
  promiseStates,
  topicName,
  type Words,
} from "@/lib/insight/sheets";

/** More lines are a table's work. */
const most = 6;

export function topicLines({ topics, taxonomy }: Dashboard, words: Words): ChartLine[] {
  return topics.slice(0, most).map((topic) => ({
    key: topic.id ?? "",
    label: topicName(taxonomy, topic.id, words),
    value: topic.count,
    shown: tenths(topic.count, words),
    mark: topic.usual,
    note: beside(topic, words),
  }));
}

function beside(topic: TopicFigure, words: Words): string {
  const { t } = words;
  if (topic.usual === 0) return t("insight.topics.fresh");
  const usual = t("insight.topics.usual", { usual: tenths(topic.usual, words) });
  if (rise(topic) < 1.25) return usual;
  return `${t("insight.topics.rising", { times: tenths(topic.count / topic.usual, words) })} · ${usual}`;
}

export function answerLines({ answers }: Dashboard, { t, locale }: Words): ChartLine[] {
  return answers.map(({ department, promised, kept, median }) => ({
    key: department,
    label: department,
    value: promised > 0 ? kept / promised : 0,
    shown: promised > 0 ? formatPercent(kept / promised, locale) : "–",
    note: [
      ...(promised > 0
        ? [
            t("insight.answers.keptOf", {
              kept: formatNumber(kept, locale),
              promised: formatNumber(promised, locale),
            }),
          ]
        : []),
      ...(median === null ? [] : [t("insight.answers.median", { days: median })]),
    ].join(" · "),
  }));
}

/** The share that was kept of what was kept or is late; beneath it the numbers. */
export function promiseLines({ promises }: Dashboard, { t, locale }: Words): ChartLine[] {
  return promises.map(({ department, ...one }) => ({
    key: department,
    label: departmentName(department, t),
    value: one.kept / Math.max(1, one.kept + one.late),
    shown: one.kept + one.late > 0 ? formatPercent(one.kept / (one.kept + one.late), locale) : "–",
    note: promiseStates
      .filter((state) => one[state] > 0)
      .map((state) => `${t(`promises.state.${state}`)}: ${formatNumber(one[state], locale)}`)
      .join(" · "),
  }));
}

export function funnelLines({ funnel }: Dashboard, { t, locale }: Words): ChartLine[] {
  if (!funnel) return [];
  const { joined } = funnel;
  return funnelSteps.map((step) => {
    const [value, label] = [funnel[step], t(`insight.funnel.${step}`)];
    if (value === null) return { key: step, label, value: 0, shown: "–", note: t("insight.funnel.notYet") };
    const ofJoined = (step === "contributed" || step === "returned") && joined > 0;
    const share = ofJoined ? ` (${formatPercent(value / joined, locale)})` : "";
    return { key: step, label, value, shown: formatNumber(value, locale) + share };
  });
}

export function deviceLines({ devices }: Dashboard, { t, locale }: Words): ChartLine[] {
  const views = devices.reduce((sum, device) => sum + device.views, 0);
  if (views === 0) return [];
  return devices.map((line) => ({
    key: line.device,
    label: t(`insight.devices.${line.device}`),
    value: line.views / views,
    shown: formatPercent(line.views / views, locale),
    note: formatNumber(line.views, locale),
  }));
}

export function stanceLines({ topics, taxonomy }: Dashboard, words: Words): ChartSides[] {
  return argued(topics)
    .slice(0, most)
    .map((topic) => ({
      key: topic.id ?? "",
      label: topicName(taxonomy, topic.id, words),
      for: topic.for,
      against: topic.against,
      said: words.t("insight.stances.chart", {
        for: formatNumber(topic.for, words.locale),
        against: formatNumber(topic.against, words.locale),
      }),
    }));
}

function tenths(value: number, { locale }: Words): string {
  return formatNumber(value, locale, { maximumFractionDigits: 1 });
}
