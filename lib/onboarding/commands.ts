import { and, eq, gt, sql } from "drizzle-orm";
import { neighbourhoods } from "@/db/schema/city";
import { people } from "@/db/schema/people";
import { cities } from "@/db/schema/platform";
import { type CityDb, withCity, withPlatform } from "@/db/with-city";
import { RuleError } from "@/lib/base/errors";
import { newId, slugify } from "@/lib/base/ids";
import { recordEvent } from "@/lib/events/record";
import type { Person } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { takenSlugs } from "./drafts";
import { type CityAnswers, completeAnswers, neighbourhoodNames } from "./input";
import { nameFault } from "./names";
import { startCity } from "./start-city";

const citiesPerDay = 3;

type Founding = { db: CityDb; actor: Person };
type Founded = { id: string; slug: string; superadminId: string; state: "live" | "awaiting_approval" };

/**
 * The wizard's end: a city with everything it needs, whose first superadmin is the founder's verified address.
 * It goes live at once only where the platform allows that, or where an operator starts it.
 * @param founding `db` of the platform's realm, where the founder is signed in
 * @throws RuleError for missing answers, a name that became taken meanwhile, or too many cities a day
 */
export async function foundCity(
  { db, actor }: Founding,
  draft: CityAnswers,
  openSignup: boolean,
): Promise<Founded> {
  authorize(actor, "platform.startCity");
  const answers = completeAnswers.safeParse(draft);
  if (!answers.success) throw new RuleError("onboarding.incomplete");
  const fault = nameFault(answers.data.slug, await takenSlugs());
  if (fault) throw new RuleError(`onboarding.nameFaults.${fault}`);
  if (actor.role !== "operator") await refuseTooMany(actor.id);
  const email = await emailOf(db, actor.id);
  const { neighbourhoods: names, locales, defaultLocale, promiseDays, ...rest } = answers.data;
  const state = openSignup || actor.role === "operator" ? "live" : "awaiting_approval";
  const { id, superadminId } = await startCity({
    ...rest,
    defaultLocale,
    locales: [...new Set([defaultLocale, ...locales])],
    promiseDays: promiseDays === 0 ? null : promiseDays,
    state,
    foundedBy: actor.id,
    superadmin: { email, firstName: actor.firstName, lastName: actor.lastName },
  });
  await withCity(id, (city) => addNeighbourhoods(city, neighbourhoodNames(names), defaultLocale));
  await recordEvent({ db, actor }, { verb: "city.started", subject: { kind: "city", id } });
  return { id, slug: answers.data.slug, superadminId, state };
}

async function addNeighbourhoods(db: CityDb, names: string[], locale: string): Promise<void> {
  if (names.length === 0) return;
  const rows = names.map((name, position) => ({
    id: newId(),
    position,
    name: { [locale]: name },
    slug: `${slugify(name) || "n"}-${position + 1}`,
  }));
  await db.insert(neighbourhoods).values(rows);
}

async function refuseTooMany(founderId: string): Promise<void> {
  const today = await withPlatform((db) =>
    db.$count(
      cities,
      and(eq(cities.foundedBy, founderId), gt(cities.createdAt, sql`now() - interval '1 day'`)),
    ),
  );
  if (today >= citiesPerDay) throw new RuleError("onboarding.limit");
}

async function emailOf(db: CityDb, personId: string): Promise<string> {
  const [row] = await db.select({ email: people.email }).from(people).where(eq(people.id, personId));
  if (!row?.email) throw new Error("a founder without an address");
  return row.email;
}
