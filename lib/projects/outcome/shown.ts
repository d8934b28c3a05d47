import type { Shown } from "@/lib/cities/editing";

/** By their titles, so that who saves second reads what the other chose. */
export function contributionsShown(chosen: readonly { title: string }[]): Shown {
  return { ideas: chosen.map(({ title }) => title).join(" · ") };
}
