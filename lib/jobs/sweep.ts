import { lt, sql } from "drizzle-orm";
import { mails } from "@/db/schema/events";
import { invitations } from "@/db/schema/invitations";
import { formSubmissions, pendingContributions, sessions, signInRequests } from "@/db/schema/people";
import { cities, cityDrafts, rateLimits } from "@/db/schema/platform";
import { residenceLetters } from "@/db/schema/residence";
import { surveyDrafts } from "@/db/schema/surveys";
import { type CityDb, withCity, withPlatform } from "@/db/with-city";
import { env } from "@/lib/base/env";
import { sweepFiles } from "@/lib/files/sweep";
import { sweepDrafts } from "@/lib/files/sweep-drafts";
import { foldTallies } from "./fold-tallies";

/** Removes what is over: in one city, or in all of them and the platform's own counts. */
export async function sweep(cityId?: string): Promise<void> {
  if (cityId) return sweepOne(cityId);
  const all = await withPlatform(async (db) => {
    await db.delete(rateLimits).where(lt(rateLimits.expiresAt, sql`now()`));
    await db.delete(cityDrafts).where(lt(cityDrafts.expiresAt, sql`now()`));
    return db.select({ id: cities.id }).from(cities);
  });
  for (const { id } of all) await sweepOne(id);
}

async function sweepOne(cityId: string): Promise<void> {
  await withCity(cityId, sweepRows);
  await withCity(cityId, foldTallies);
  await sweepFiles(cityId);
  await sweepDrafts(cityId);
}

/** A request is kept a day past its end, so that "send a new code" still knows the address. */
async function sweepRows(db: CityDb): Promise<void> {
  await db.delete(signInRequests).where(lt(signInRequests.createdAt, sql`now() - interval '1 day'`));
  await db.delete(sessions).where(lt(sessions.expiresAt, sql`now()`));
  await db.delete(pendingContributions).where(lt(pendingContributions.expiresAt, sql`now()`));
  await db.delete(formSubmissions).where(lt(formSubmissions.createdAt, sql`now() - interval '2 days'`));
  await db.delete(surveyDrafts).where(lt(surveyDrafts.savedAt, sql`now() - interval '60 days'`));
  await db.delete(mails).where(lt(mails.createdAt, sql`now() - interval '1 year'`));
  await db.delete(invitations).where(lt(invitations.expiresAt, sql`now() - interval '90 days'`));
  await db.delete(residenceLetters).where(lt(residenceLetters.expiresAt, sql`now()`));
  // Yesterday's visitors: where nobody came since, no visit has thrown them away.
  await db.execute(sql`delete from visit_salts where day < ${today}`);
  await db.execute(sql`delete from visit_marks where day < ${today}`);
  await db.execute(sql`delete from arrival_salts where day < ${today}`);
  await db.execute(sql`delete from arrival_marks where day < ${today} - 2`);
  // Found without reason, or dealt with: for as long the same is not put before staff again (fairness/find.ts).
  await db.execute(sql`delete from fairness_flags where withheld_at is null
    and closed_at < now() - interval '180 days' and found_at < now() - interval '180 days'`);
  if (!env().DEMO) {
    await db
      .update(mails)
      .set({ text: "", html: "" })
      .where(sql`(${mails.sentAt} is not null or ${mails.failedAt} is not null) and ${mails.text} <> ''`);
  }
}

const today = sql`(select (now() at time zone time_zone)::date from cities
  where id = current_setting('app.city_id')::uuid)`;
