import { eq } from "drizzle-orm";
import { mails } from "@/db/schema/events";
import { people } from "@/db/schema/people";
import type { Locale } from "@/lib/base/locales";
import { instantOf } from "@/lib/base/wall-clock";
import { followUpdate } from "@/lib/insight/updates/update";
import type { Person } from "@/lib/people/actor";
import type { TestCity } from "./city";

/** A policy maker who reads that language. */
export async function policyMaker(here: TestCity, locale: Locale = "en"): Promise<Person> {
  const person = await here.person({ role: "policy_maker", firstName: "Vera", lastName: "Ohlsen" });
  await here.run((db) => db.update(people).set({ locale }).where(eq(people.id, person.id)));
  return person;
}

/** The hourly job as it runs when clocks in the city show this. */
export async function updateAt(here: TestCity, day: string, hour = 9): Promise<void> {
  const now = clockAt(here, day, hour);
  await here.run((db) => followUpdate(db, here.city, now));
}

export function clockAt({ city }: TestCity, text: string, hour: number): Date {
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  return instantOf({ year, month, day, hour }, city.timeZone);
}

export function mailsOf(here: TestCity, kind: string) {
  return here.run((db) => db.select().from(mails).where(eq(mails.kind, kind)).orderBy(mails.createdAt));
}
