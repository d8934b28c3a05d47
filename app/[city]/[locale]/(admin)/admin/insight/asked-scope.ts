import type { SharedView } from "@/lib/insight/arranging/queries";
import { one, type Query } from "../shell/search-params";

/** The code of the project that an address names, else that of the view it opens; empty for the whole city. */
export function askedProject(query: Query, view: SharedView | null = null): string {
  return query.project === undefined ? (view?.project ?? "") : one(query.project);
}
