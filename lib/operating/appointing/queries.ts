import { and, asc, eq, isNull } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";

export type Operator = { email: string; firstName: string; lastName: string };

/** For the command line only: it prints their addresses. */
export async function listOperators(db: CityDb): Promise<Operator[]> {
  const rows = await db
    .select({ email: people.email, firstName: people.firstName, lastName: people.lastName })
    .from(people)
    .where(and(eq(people.role, "operator"), isNull(people.deletedAt)))
    .orderBy(asc(people.createdAt), asc(people.id));
  return rows.map(({ email, ...names }) => ({ email: email ?? "", ...names }));
}
