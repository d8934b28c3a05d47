import { and, eq, isNull } from "drizzle-orm";
import { neighbourhoods } from "@/db/schema/city";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import type { Locale } from "@/lib/base/locales";
import { recordEvent } from "@/lib/events/record";
import { readUnsubscribeToken } from "@/lib/mail/unsubscribe";
import { type Actor, asPerson, type Person } from "./actor";
import type { AboutMeInput, NamesInput, ProfileInput } from "./input";
import { authorize, may, reachOf } from "./permissions";
import { personActor } from "./session";

type Joining = {
  /** Null where a provider proved an identity but no address. */
  email: string | null;
  locale: Locale;
  firstName?: string;
  lastName?: string;
};

/**
 * The account of an address, made where there is none. Two at the same moment get the same one. Who calls has
 * proved that the address is the person's.
 */
export async function joinCity(db: CityDb, joining: Joining): Promise<Person> {
  const { email, locale, firstName = "", lastName = "" } = joining;
  const [created] = await db
    .insert(people)
    .values({ id: newId(), email, locale, firstName, lastName })
    .onConflictDoNothing()
    .returning({ id: people.id });
  const person = await personActor(db, created?.id ?? (await idOfEmail(db, email ?? "")) ?? "");
  if (!person) throw new Error("the account that was just there is gone");
  if (created) {
    await recordEvent(
      { db, actor: person },
      { verb: "person.joined", subject: { kind: "person", id: person.id } },
    );
  }
  return person;
}

type Own = { db: CityDb; actor: Actor };

/** The first thing a new account needs: what others see beside what one writes. */
export async function giveName(own: Own, names: NamesInput): Promise<Person> {
  authorize(own.actor, "account.own");
  const person = asPerson(own.actor);
  await save(own, names);
  return { ...person, ...names, named: true };
}

/** What people may say about themselves; only staff see it. */
export async function tellAboutMe(own: Own, about: AboutMeInput): Promise<void> {
  authorize(own.actor, "account.own");
  await save(own, { ...about, neighbourhoodId: await openNeighbourhood(own.db, about.neighbourhoodId) });
}

export async function changeProfile(own: Own, profile: ProfileInput): Promise<void> {
  authorize(own.actor, "account.own");
  const { mailReminders, mailDigests, mailUpdates, ...everyones } = profile;
  const ofRole = {
    ...(reachOf(own.actor, "ideas.answer") ? { mailReminders, mailDigests } : {}),
    ...(may(own.actor, "updates.receive") ? { mailUpdates } : {}),
  };
  const neighbourhoodId = await openNeighbourhood(own.db, profile.neighbourhoodId);
  await save(own, { ...everyones, ...ofRole, neighbourhoodId });
}

/** Ends mails of one kind for whom the link in one of them was made. False where nobody of this city made it. */
export async function unsubscribe(db: CityDb, cityId: string, token: string): Promise<boolean> {
  const link = readUnsubscribeToken(cityId, token);
  const actor = link && (await personActor(db, link.personId));
  if (!link || !actor) return false;
  await save({ db, actor }, without[link.topic]);
  return true;
}

const without = {
  answers: { mailAnswers: false },
  replies: { mailReplies: false },
  follows: { mailFollows: false },
  reminders: { mailReminders: false },
  digests: { mailDigests: false },
  updates: { mailUpdates: false },
} as const;

async function save({ db, actor }: Own, values: Partial<typeof people.$inferInsert>): Promise<void> {
  const { id } = asPerson(actor);
  await db.update(people).set(values).where(eq(people.id, id));
  await recordEvent({ db, actor }, { verb: "person.profileChanged", subject: { kind: "person", id } });
}

/** A neighbourhood that the city no longer has is none. */
async function openNeighbourhood(db: CityDb, id: string | null): Promise<string | null> {
  if (!id) return null;
  const [row] = await db
    .select({ id: neighbourhoods.id })
    .from(neighbourhoods)
    .where(and(eq(neighbourhoods.id, id), isNull(neighbourhoods.archivedAt)));
  return row?.id ?? null;
}

async function idOfEmail(db: CityDb, email: string): Promise<string | undefined> {
  const [row] = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.email, email), isNull(people.deletedAt)));
  return row?.id;
}
