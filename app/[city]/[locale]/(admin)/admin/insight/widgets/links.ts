import { type Counted, countedQuery } from "@/lib/insight/counted/filter";
import type { Dashboard } from "@/lib/insight/reading/dashboard";

type Asked = Omit<Counted, "from" | "to" | "what" | "scope"> & Partial<Pick<Counted, "from" | "to" | "what">>;

/** The list of exactly what a figure of this dashboard counts. */
export function countedPath({ period: { from, to }, scope, taxonomy }: Dashboard, asked: Asked = {}): string {
  const counted = { what: "contributions" as const, from, to, ...asked, scope };
  return `/admin/insight/counted?${countedQuery(counted, taxonomy)}`;
}
