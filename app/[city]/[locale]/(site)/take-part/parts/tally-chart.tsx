import type { Activity } from "@/lib/activities/queries";
import type { NeighbourhoodShape } from "@/lib/cities/taxonomy";
import { formatNumber, formatPercent } from "@/lib/i18n/format";
import { SheetTable } from "@/lib/insight/ui/sheet-table";
import { say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import type { Written } from "@/lib/surveys/results/queries";
import { areaWords, tallySheet } from "@/lib/surveys/results/sheets";
import type { Tallied, Tally } from "@/lib/surveys/results/tally";
import { type Bar, Bars } from "@/lib/ui/chart/bars";
import { Disclosure } from "@/lib/ui/disclosure";
import { PlacesMap } from "./places-map";
import { SentFiles } from "./sent-files";
import { readerOf } from "./words";

type Props = {
  page: Page;
  activity: Activity;
  tally: Tally;
  /** What was written or sent, for whoever may read it. */
  written?: Written[];
  /** For a question that asked for a place. */
  shapes?: NeighbourhoodShape[];
};

/** A question with what was answered to it: bars that are drawn here, and the same as a table. */
export function TallyChart({ page, activity, tally, written = [], shapes = [] }: Props) {
  const { t, locale } = page;
  const { question, answered } = tally;
  const title = say(page, question.title);
  const headingId = `question-${question.id}`;
  return (
    <section
      aria-labelledby={headingId}
      className="grid gap-4 rounded-card border border-line bg-surface p-5 shadow-card *:min-w-0 sm:p-6"
    >
      <div className="grid gap-1 [overflow-wrap:anywhere]">
        <h2 id={headingId} className="text-xl font-bold">
          {title}
        </h2>
        <p className="text-muted">
          {t("surveys.results.answered", { count: answered, number: formatNumber(answered, locale) })}
          {factOf(page, tally)}
        </p>
      </div>
      {tally.kind === "place" ? (
        <PlacesMap page={page} activity={activity} tally={tally} shapes={shapes} />
      ) : null}
      {answered > 0 ? <Drawn page={page} tally={tally} /> : null}
      {answered > 0 && tally.kind !== "text" && tally.kind !== "files" ? (
        <Disclosure summary={t("surveys.results.asTable")} printed>
          <div className="py-2">
            <SheetTable sheet={tallySheet(tally, readerOf(page))} caption={title} locale={locale} />
          </div>
        </Disclosure>
      ) : null}
      {tally.kind === "text" && written.length > 0 ? (
        <ul className="grid gap-3">
          {written.map(({ id, value }) => (
            <li key={id} className="border-s-3 border-line ps-4 whitespace-pre-line" dir="auto">
              {String(value)}
            </li>
          ))}
        </ul>
      ) : null}
      {tally.kind === "files" && written.length > 0 ? (
        <SentFiles page={page} activity={activity} written={written} />
      ) : null}
    </section>
  );
}

function Drawn({ page, tally }: Pick<Props, "page" | "tally">) {
  if (tally.kind === "matrix") {
    return (
      <div className="grid gap-6">
        {tally.rows.map(({ row, counts }) => (
          <div key={row.id} className="grid gap-2">
            <h3 className="font-semibold">{say(page, row.label)}</h3>
            <Bars bars={chosenBars(page, counts, sumOf(counts))} max={sumOf(counts) || 1} />
          </div>
        ))}
      </div>
    );
  }
  const bars = barsOf(page, tally);
  // A share of all, so that a bar is as long as its percentage says; a ranking has no such whole.
  const whole = tally.kind === "ranking" ? undefined : tally.answered;
  return bars.length > 0 ? <Bars bars={bars} max={whole} /> : null;
}

function barsOf(page: Page, tally: Tally): Bar[] {
  const { locale } = page;
  const bar = (key: string, label: string, count: number): Bar => ({
    ...{ key, label, value: count },
    shown: shareWords(page, count, tally.answered),
  });
  switch (tally.kind) {
    case "choices":
      return chosenBars(page, tally.lines, tally.answered);
    case "scale":
      return tally.steps.map(({ step, count }) => bar(String(step), stepName(page, tally, step), count));
    case "ranking":
      return tally.lines.map(({ choice, mean, places }) => ({
        key: choice.id,
        label: say(page, choice.label),
        value: mean === null ? 0 : places.length + 1 - mean,
        shown: mean === null ? "–" : page.t("surveys.results.onAverage", { place: decimal(mean, page) }),
        note: page.t("surveys.results.first", { count: places[0] ?? 0 }),
      }));
    case "number":
      return tally.bins.map(({ from, to, count }) =>
        bar(
          String(from),
          from === to
            ? formatNumber(from, locale)
            : `${formatNumber(from, locale)} – ${formatNumber(to, locale)}`,
          count,
        ),
      );
    case "place":
      return tally.areas.map(({ area, count }) => bar(area ?? "", areaWords(area, readerOf(page)), count));
    default:
      return [];
  }
}

/** How often each choice was chosen, as a share of how many answered. */
export function chosenBars(page: Page, lines: readonly Tallied[], of: number): Bar[] {
  return lines.map(({ choice, count }) => ({
    key: choice.id,
    label: say(page, choice.label),
    value: count,
    shown: shareWords(page, count, of),
  }));
}

function stepName(page: Page, { question }: Tally, step: number): string {
  const words =
    step === question.min ? say(page, question.low) : step === question.max ? say(page, question.high) : "";
  return words ? `${step} – ${words}` : String(step);
}

/** What one number says of all: the mean, and of numbers where the half is. */
function factOf(page: Page, tally: Tally): string {
  const { t } = page;
  if (tally.kind === "scale" && tally.mean !== null)
    return ` · ${t("surveys.results.mean", { mean: decimal(tally.mean, page) })}`;
  if (tally.kind !== "number" || !tally.figures) return "";
  const { mean, median, ends } = tally.figures;
  const middle = { mean: decimal(mean, page), median: decimal(median, page) };
  if (!ends) return ` · ${t("surveys.results.middle", middle)}`;
  const [least, most] = [decimal(ends.least, page), decimal(ends.most, page)];
  return ` · ${t("surveys.results.figures", { ...middle, least, most })}`;
}

function sumOf(lines: readonly Tallied[]): number {
  return lines.reduce((sum, { count }) => sum + count, 0);
}

function shareWords({ locale }: Page, count: number, of: number): string {
  const number = formatNumber(count, locale);
  return of > 0 ? `${number} (${formatPercent(count / of, locale)})` : number;
}

function decimal(value: number, { locale }: Page): string {
  return formatNumber(value, locale, { maximumFractionDigits: 1 });
}
