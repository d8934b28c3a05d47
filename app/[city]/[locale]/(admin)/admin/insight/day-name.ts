import { formatDate } from "@/lib/i18n/format";
import type { Period } from "@/lib/insight/period";
import type { Dashboard } from "@/lib/insight/reading/dashboard";
import { scopeName } from "@/lib/insight/scope-name";
import type { Page } from "@/lib/request/page";
import { wordsOf } from "./widgets/drawn-words";

/** A day of the calendar is the same on every clock. */
export function dayName({ locale }: Pick<Page, "locale">, day: string): string {
  return formatDate(new Date(`${day}T12:00:00Z`), locale, "UTC");
}

/** "1 to 30 November, beside 2 to 31 October". */
export function periodWords(page: Page, { from, to, before }: Period): string {
  const day = (text: string) => dayName(page, text);
  const days = { from: day(from), to: day(to), beforeFrom: day(before.from), beforeTo: day(before.to) };
  return page.t("insight.intro", days);
}

/** Whose figures of which days stand beneath: "A new Mill Street: 1 to 30 November, …". */
export function figuresWords(page: Page, { period, scope }: Pick<Dashboard, "period" | "scope">): string {
  const days = periodWords(page, period);
  return scope ? page.t("insight.project.intro", { project: scopeName(scope, wordsOf(page)), days }) : days;
}
