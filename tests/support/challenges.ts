import { eq, sql } from "drizzle-orm";
import { challenges } from "@/db/schema/challenges";
import { activities } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import { announceFinalists, announceRecognition } from "@/lib/challenges/announcing/commands";
import { nameFinalist } from "@/lib/challenges/finalists/commands";
import { nameFinalistInput } from "@/lib/challenges/finalists/input";
import { listFinalists } from "@/lib/challenges/finalists/queries";
import { finalistShown } from "@/lib/challenges/finalists/shown";
import { versionOf } from "@/lib/cities/editing";
import type { Person } from "@/lib/people/actor";
import { insertActivity } from "./activities";
import type { TestCity } from "./city";
import { postIdea, within } from "./idea";

type Values = Partial<typeof activities.$inferInsert>;

/** A challenge that everybody can answer since an hour, with who decides and by when. */
export async function insertChallenge(db: CityDb, title: string, values: Values = {}) {
  const activity = await insertActivity(db, title, {
    ...{ kind: "challenge", who: "signed_in", intro: { en: "What would make the square cooler?" } },
    ...values,
  });
  const jury = { en: "Five young people and a gardener" };
  await db.insert(challenges).values({ activityId: activity.id, jury, decidesOn: "2099-06-30" });
  return activity;
}

export function startChallenge(here: TestCity, values: Values = {}) {
  return here.run((db) => insertChallenge(db, "A cooler square", values));
}

export async function closeChallenge(here: TestCity, id: string, closesAt = "0 seconds"): Promise<void> {
  const moment = sql`now() + ${closesAt}::interval`;
  await here.run((db) => db.update(activities).set({ closesAt: moment }).where(eq(activities.id, id)));
}

export const finalistsOf = (here: TestCity, id: string) => here.run((db) => listFinalists(db, [id]));

type Naming = { activity: string; idea: string; version?: string } & Record<string, string | undefined>;

/** Names an idea as the form does, from what it shows now unless it is told otherwise. */
export async function name(here: TestCity, actor: Person, { version, ...fields }: Naming) {
  const before = (await finalistsOf(here, fields.activity)).find(
    (one) => one.ideaId === fields.idea && !one.takenBackAt,
  );
  const seen = version ?? versionOf(finalistShown(before ?? null, here.city.locales));
  const input = nameFinalistInput.parse({ "reason.en": "It is cheap and shady.", ...fields, version: seen });
  return within(here, actor, (context) => nameFinalist(context, input));
}

/** A challenge that is closed, with three ideas of which two are announced as finalists. */
export async function challengeWithFinalists(here: TestCity, values: Values = {}) {
  const challenge = await startChallenge(here, values);
  const post = (title: string) => postIdea(here, { activity: challenge.code, title });
  const [shade, fountain, chess] = [
    await post("Shade from sails"),
    await post("A fountain to play in"),
    await post("Chess under the trees"),
  ];
  await closeChallenge(here, challenge.id);
  const staff = await here.superadmin();
  for (const idea of [shade, fountain]) await name(here, staff, { activity: challenge.id, idea: idea.id });
  await within(here, staff, (context) => announceFinalists(context, { activity: challenge.id }));
  return { ...challenge, staff, shade, fountain, chess };
}

/** The same, of which one has won. */
export async function decidedChallenge(here: TestCity, values: Values = {}) {
  const played = await challengeWithFinalists(here, values);
  const { id: activity, staff } = played;
  const award = { award: "winner", "awardGets.en": "It is built next spring" };
  await name(here, staff, { activity, idea: played.shade.id, ...award });
  await within(here, staff, (context) => announceRecognition(context, { activity }));
  return played;
}
