import type { Shown } from "@/lib/cities/editing";

export function staffShown({
  role,
  jobTitle,
  department,
}: Record<"role" | "jobTitle" | "department", string>): Shown {
  return { role, jobTitle, department };
}
