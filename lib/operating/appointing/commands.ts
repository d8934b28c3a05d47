import { and, eq, isNull } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { platformLog } from "@/db/schema/platform";
import type { CityDb } from "@/db/with-city";
import { NotFoundError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import { type Actor, actorId } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";

/** `city` is the platform's own realm, where operators have their accounts. */
type Appointing = { db: CityDb; actor: Actor; city: City };

type Named = { email: string; firstName: string; lastName: string };

/** Makes somebody an operator: nobody becomes one by an address alone. An account that is there keeps its name. */
export async function appointOperator(
  { db, actor, city }: Appointing,
  { email, firstName, lastName }: Named,
): Promise<{ id: string; already: boolean }> {
  authorize(actor, "platform.operate");
  await db
    .insert(people)
    .values({ id: newId(), email, firstName, lastName, locale: city.defaultLocale })
    .onConflictDoNothing();
  const person = await requireAccount(db, email);
  if (person.role === "operator") return { id: person.id, already: true };
  await changeRole({ db, actor, city }, person, "operator");
  return { id: person.id, already: false };
}

/** The account stays, as a founder's would; what it could do as an operator ends with the next page. */
export async function dismissOperator(
  { db, actor, city }: Appointing,
  { email }: { email: string },
): Promise<void> {
  authorize(actor, "platform.operate");
  const person = await requireAccount(db, email);
  if (person.role !== "operator") throw new NotFoundError("operator");
  await changeRole({ db, actor, city }, person, "citizen");
}

type Account = Pick<typeof people.$inferSelect, "id" | "role">;

async function requireAccount(db: CityDb, email: string): Promise<Account> {
  const [person] = await db
    .select({ id: people.id, role: people.role })
    .from(people)
    .where(and(eq(people.email, email), isNull(people.deletedAt)))
    .for("update");
  if (!person) throw new NotFoundError("operator");
  return person;
}

async function changeRole(
  { db, actor, city }: Appointing,
  { id, role: before }: Account,
  role: "operator" | "citizen",
): Promise<void> {
  await db.update(people).set({ role }).where(eq(people.id, id));
  await recordEvent(
    { db, actor },
    { verb: "person.roleChanged", subject: { kind: "person", id }, data: { role, before } },
  );
  await db.insert(platformLog).values({
    id: newId(),
    action: role === "operator" ? "operatorAppointed" : "operatorDismissed",
    cityId: city.id,
    operatorId: actorId(actor),
    detail: { person: id },
  });
}
