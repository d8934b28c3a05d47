import type { Shown } from "@/lib/cities/editing";

type Team = { externalModerators: boolean; requireFactor: boolean };

export function teamShown({ externalModerators, requireFactor }: Team): Shown {
  return {
    externalModerators: externalModerators ? "on" : "",
    requireFactor: requireFactor ? "on" : "",
  };
}
