import { validate } from "uuid";
import { type PromiseState, promiseStates } from "@/lib/ideas/milestones/state";
import type { Days } from "./rows";

/** Where a promise stands in the list. */
export type PromiseCursor = { standing: number; place: string; id: string };

/** What the address of the list asks for. */
export type PromiseFilter = {
  state: PromiseState | null;
  department: string;
  /** What was settled in these days, and what was made by their end and still stands. */
  days: Days | null;
  /** The code of a part of the city, as the dashboard says it. */
  project: string;
  after: PromiseCursor | null;
};

/** Every promise of the city, from the beginning. */
export const allPromises: PromiseFilter = {
  ...{ state: null, department: "", days: null, project: "", after: null },
};

export function readPromiseFilter(query: Record<string, string | string[] | undefined>): PromiseFilter {
  const one = (name: string) => [query[name]].flat()[0] ?? "";
  const [from, to] = [one("from"), one("to")];
  return {
    state: promiseStates.find((state) => state === one("state")) ?? null,
    department: one("department").slice(0, 200),
    days: isDay(from) && isDay(to) && from <= to ? { from, to } : null,
    project: /^[a-z0-9-]{1,20}$/i.test(one("project")) ? one("project") : "",
    after: readCursor(one("after")),
  };
}

/** The address of another part of the list, from its beginning. */
export function promisesPath(filter: Partial<PromiseFilter>, changes: Partial<PromiseFilter> = {}): string {
  const { state, department, days, project, after } = { ...filter, after: null, ...changes };
  const query = new URLSearchParams();
  if (state) query.set("state", state);
  if (department) query.set("department", department);
  for (const [name, day] of Object.entries(days ?? {})) query.set(name, day);
  if (project) query.set("project", project);
  if (after) query.set("after", `${after.standing}~${after.place}~${after.id}`);
  return query.size > 0 ? `/promises?${query}` : "/promises";
}

function readCursor(text: string): PromiseCursor | null {
  const [, standing = "", place = "", id = ""] =
    /^([0-2])~(-?\d{1,12}(?:\.\d{1,6})?)~([0-9a-f-]{36})$/.exec(text) ?? [];
  return validate(id) ? { standing: Number(standing), place, id } : null;
}

function isDay(text: string): boolean {
  const moment = /^[12]\d{3}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}
