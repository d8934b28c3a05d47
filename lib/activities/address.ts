import { slugify } from "@/lib/base/ids";
import type { ActivityKind } from "./kinds";

/** Pages that stand where a title's words would. */
const taken = new Set(["answer", "calendar", "help", "recognition", "report", "results"]);

export type Addressed = {
  kind: ActivityKind;
  code: string | null;
  projectCode: string | null;
  /** What it is called in the city's main language. */
  name: string;
};

/** The code is permanent, the words after it may change. A board is at its project's, or the city's own. */
export function activityPath({ kind, code, projectCode, name }: Addressed): string {
  if (kind === "idea_board" || !code) return projectCode ? `/projects/${projectCode}/ideas` : "/ideas";
  const words = slugify(name);
  if (!words) return `/take-part/${code}`;
  return `/take-part/${code}/${encodeURIComponent(taken.has(words) ? `${words}-` : words)}`;
}
