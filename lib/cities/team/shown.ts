import type { Shown } from "@/lib/cities/editing";

type Team = { externalModerators: boolean };

export function teamShown({ externalModerators }: Team): Shown {
  return { externalModerators: externalModerators ? "on" : "" };
}
