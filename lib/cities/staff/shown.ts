import type { Shown } from "@/lib/cities/editing";

type Work = Record<"role" | "jobTitle" | "department", string> & { leads: readonly string[] };

export function staffShown({ role, jobTitle, department, leads }: Work): Shown {
  return { role, jobTitle, department, leads: [...leads].sort().join("\n") };
}
