type Owed = { department: string };
type Staff = { department: string };

/**
 * What a member of staff has to answer: the ideas of the own department, and those of departments in which
 * nobody is to be reached, so that no promise is forgotten because of a name.
 */
export function owedBy<Idea extends Owed>(
  person: Staff,
  { ideas, staff }: { ideas: readonly Idea[]; staff: readonly Staff[] },
): Idea[] {
  const manned = new Set(staff.map(({ department }) => keyOf(department)));
  return ideas.filter(({ department }) => {
    const key = keyOf(department);
    return key === "" || !manned.has(key) || key === keyOf(person.department);
  });
}

/** Departments are typed by people: a capital or a blank more is the same one. */
function keyOf(department: string): string {
  return department.trim().replace(/\s+/g, " ").toLowerCase();
}
