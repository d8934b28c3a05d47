import type { ChartLine } from "@/lib/base/chart";
import { formatPercent } from "@/lib/i18n/format";
import { type GroupLine, type GroupTable, groupLines } from "@/lib/insight/census/reading";
import { lineName } from "@/lib/insight/census/sheet";
import type { Words } from "@/lib/insight/sheets";

/** Each choice that may be told, with the census as its mark; none where too few said. */
export function groupChart(table: GroupTable, words: Words): { lines: ChartLine[]; most: number } {
  const told = groupLines(table).flatMap((line) =>
    line.share === null ? [] : [{ ...line, share: line.share }],
  );
  return {
    most: Math.max(0, ...told.map(({ share, censusShare }) => Math.max(share, censusShare ?? 0))),
    lines: told.map((line) => ({
      key: line.value,
      label: lineName(table, line.value, words),
      value: line.share,
      mark: line.censusShare ?? undefined,
      shown: formatPercent(line.share, words.locale),
      note: gapWords(line, words),
    })),
  };
}

function gapWords({ censusShare, gap, people }: GroupLine, { t, locale }: Words): string {
  const count = t("census.widget.people", { count: people ?? 0 });
  if (censusShare === null || gap === null) return count;
  const points = Math.round(gap);
  const direction = points < 0 ? "less" : points > 0 ? "more" : "even";
  const census = t("census.widget.census", { percent: formatPercent(censusShare, locale) });
  return [count, census, t(`census.widget.${direction}`, { points: Math.abs(points) })].join(" · ");
}
