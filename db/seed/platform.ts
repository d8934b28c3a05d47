import { and, eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { cities } from "@/db/schema/platform";
import { withCity, withPlatform } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { operatorEmail } from "./accounts";

/** The realm of operators and founders: a row like a city's, of its own kind. */
export async function plantPlatform(): Promise<void> {
  const known = await withPlatform((db) =>
    db.select({ id: cities.id }).from(cities).where(eq(cities.kind, "platform")),
  );
  if (known.length > 0) return;
  await withPlatform((db) =>
    db.insert(cities).values({
      id: newId(),
      kind: "platform",
      slug: "platform",
      name: "Cityloop",
      defaultLocale: "en",
      locales: ["en", "fr", "nl", "de", "es", "ar"],
      listed: false,
    }),
  );
}

/** Comes last: where the operator is, everything else is (see `seedOnce` of lib/cli/demo-cities.ts). */
export async function plantOperator(): Promise<void> {
  const [realm] = await withPlatform((db) =>
    db.select({ id: cities.id }).from(cities).where(eq(cities.kind, "platform")),
  );
  if (!realm) throw new Error("the platform has no realm of its own");
  await withCity(realm.id, async (db) => {
    const known = await db
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.role, "operator"), eq(people.email, operatorEmail)));
    if (known.length > 0) return;
    await db.insert(people).values({
      id: newId(),
      email: operatorEmail,
      firstName: "Robin",
      lastName: "Operator",
      role: "operator",
      locale: "en",
    });
  });
}
