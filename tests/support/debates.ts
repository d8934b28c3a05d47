import { eq } from "drizzle-orm";
import { comments } from "@/db/schema/discussion";
import type { CityDb } from "@/db/with-city";
import { openThread, threadOf } from "@/lib/activities/thread";
import { argue } from "@/lib/debates/commands";
import { readStanding } from "@/lib/debates/queries";
import type { Stance } from "@/lib/discussion/input";
import { markCommentHelpful } from "@/lib/ideas/discussing/commands";
import type { Actor } from "@/lib/people/actor";
import { insertActivity } from "./activities";
import type { TestCity } from "./city";
import { within } from "./idea";

type Values = Parameters<typeof insertActivity>[2];

/** A debate that runs, for whoever is signed in. */
export async function insertDebate(db: CityDb, values: Values = {}) {
  const words = { intro: { en: "Between the bakery and the school." } };
  const made = await insertActivity(db, "Without cars?", {
    ...{ kind: "debate", who: "signed_in", ...words },
    ...values,
  });
  await openThread(db, made.id);
  return { ...made, threadId: await threadOf(db, made.id) };
}

export function startDebate(here: TestCity, values: Values = {}) {
  return here.run((db) => insertDebate(db, values));
}

type Debate = { id: string; code: string };

export function say(here: TestCity, actor: Actor, { code }: Debate, stance: Stance, text = "A good reason.") {
  return within(here, actor as Parameters<typeof within>[1], (context) =>
    argue(context, { code, stance, text, locale: "en" }),
  );
}

export function mark(here: TestCity, actor: Actor, commentId: string) {
  return here.run((db) => markCommentHelpful({ db, actor }, { commentId }));
}

export function standingOf(here: TestCity, { id }: Pick<Debate, "id">) {
  return here.run(async (db) => readStanding(db, await threadOf(db, id)));
}

export async function textOf(here: TestCity, id: string): Promise<string | undefined> {
  const [row] = await here.run((db) =>
    db.select({ text: comments.text }).from(comments).where(eq(comments.id, id)),
  );
  return row?.text;
}
