import { isBoundToProjects } from "@/lib/people/actor";

type Owed = { department: string; projectId: string | null; assigneeId?: string | null };
type Staff = {
  id?: string;
  role: string;
  department: string;
  leads: readonly string[];
  moderates: readonly string[];
};

/**
 * What a member of staff has to answer: the ideas of the own department, and those of departments in which nobody
 * is to be reached, so that no promise is forgotten because of a name. A head answers for the departments led alone,
 * who is bound to projects for these.
 */
export function owedBy<Idea extends Owed>(
  person: Staff,
  { ideas, staff }: { ideas: readonly Idea[]; staff: readonly Staff[] },
): Idea[] {
  const manned = new Set(staff.flatMap(keysOf));
  const own = keysOf(person);
  return ideas.filter(({ department, projectId, assigneeId }) => {
    // Whoever was named sees to it, whosever department it is.
    if (assigneeId && assigneeId === person.id) return true;
    if (isBoundToProjects(person.role)) return projectId !== null && person.moderates.includes(projectId);
    const key = keyOf(department);
    if (own.includes(key) && key !== "") return true;
    return person.role !== "department_head" && (key === "" || !manned.has(key));
  });
}

function keysOf({ role, department, leads }: Staff): string[] {
  // Who reaches projects alone mans no department.
  if (isBoundToProjects(role)) return [];
  return role === "department_head" ? leads.map(keyOf) : [keyOf(department)];
}

/** Departments are typed by people: a capital or a blank more is the same one. */
function keyOf(department: string): string {
  return department.trim().replace(/\s+/g, " ").toLowerCase();
}
