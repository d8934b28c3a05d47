import { type Counted, countedQuery } from "@/lib/insight/counted/filter";
import type { Dashboard } from "@/lib/insight/reading/dashboard";

type Asked = Omit<Counted, "from" | "to" | "what"> & { what?: Counted["what"] };

/** The list of exactly what a figure of this dashboard counts. */
export function countedPath({ period: { from, to }, taxonomy }: Dashboard, asked: Asked = {}): string {
  return `/admin/insight/counted?${countedQuery({ what: "contributions", ...asked, from, to }, taxonomy)}`;
}
