import type { Shown } from "@/lib/cities/editing";

type Departments = { answeringDepartment: string; topic: Record<string, string> };

export function departmentsShown({ answeringDepartment, topic }: Departments): Shown {
  const byTopic = Object.entries(topic).map(([id, department]) => [`topic.${id}`, department]);
  return { answeringDepartment, ...Object.fromEntries(byTopic) };
}
