import { validate } from "uuid";
import { type PromiseState, promiseStates } from "@/lib/ideas/milestones/state";

export type PromiseCursor = { at: string; id: string };

/** What the address of the list asks for. */
export type PromiseFilter = {
  state: PromiseState | null;
  department: string;
  after: PromiseCursor | null;
};

export function readPromiseFilter(query: Record<string, string | string[] | undefined>): PromiseFilter {
  const one = (name: string) => [query[name]].flat()[0] ?? "";
  const [, at = "", id = ""] = /^([\d :.+-]{10,40})~([0-9a-f-]{36})$/.exec(one("after")) ?? [];
  return {
    state: promiseStates.find((state) => state === one("state")) ?? null,
    department: one("department").slice(0, 200),
    after: validate(id) && !Number.isNaN(Date.parse(at)) ? { at, id } : null,
  };
}

/** The address of another state of the list, from its beginning. */
export function promisesPath(
  filter: Pick<PromiseFilter, "state" | "department">,
  changes: { state?: PromiseState | null; department?: string; after?: PromiseCursor } = {},
): string {
  const { state, department, after } = { after: undefined, ...filter, ...changes };
  const query = new URLSearchParams();
  if (state) query.set("state", state);
  if (department) query.set("department", department);
  if (after) query.set("after", `${after.at}~${after.id}`);
  return query.size > 0 ? `/promises?${query}` : "/promises";
}
