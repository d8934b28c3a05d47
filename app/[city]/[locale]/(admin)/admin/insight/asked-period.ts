import { dayOf } from "@/lib/base/wall-clock";
import type { SharedView } from "@/lib/insight/arranging/queries";
import { type Period, readPeriod } from "@/lib/insight/period";
import type { Dashboard } from "@/lib/insight/reading/dashboard";
import type { Query } from "../shell/search-params";
import { one } from "../shell/search-params";

/** The days that an address of the dashboard names, by the city's calendar; else those of the view it opens. */
export function askedPeriod(query: Query, timeZone: string, view: SharedView | null = null): Period {
  const asked = one(query.range)
    ? { range: one(query.range), from: one(query.from), to: one(query.to) }
    : (view ?? { range: "", from: "", to: "" });
  return readPeriod(asked, dayOf(new Date(), timeZone));
}

/** What an address says of a period and a project, and of the shared view in which they are looked at. */
export function dashboardQuery(
  { period: { range, from, to }, scope }: Pick<Dashboard, "period" | "scope">,
  view: SharedView | null = null,
): string {
  const params = new URLSearchParams(view ? { view: view.id } : {});
  if (range === "custom")
    for (const [name, value] of Object.entries({ range, from, to })) params.set(name, value);
  else if (range !== "30" || view?.range) params.set("range", range);
  const project = scope?.code ?? "";
  if (project !== (view?.project ?? "")) params.set("project", project);
  const text = params.toString();
  return text ? `?${text}` : "";
}
