import type { Shown } from "@/lib/cities/editing";

/** By their names: a conflict shows the other side to a person. */
export function moderatorsShown(chosen: readonly { name: string; email: string | null }[]): Shown {
  return {
    people: chosen
      .map(({ name, email }) => name || email || "")
      .sort()
      .join(", "),
  };
}
