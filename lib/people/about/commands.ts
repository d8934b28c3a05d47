import { eq } from "drizzle-orm";
import { aboutAnswers } from "@/db/schema/census";
import type { CityDb } from "@/db/with-city";
import { recordEvent } from "@/lib/events/record";
import { type Actor, asPerson } from "../actor";
import { authorize } from "../permissions";
import type { SayInput } from "./input";
import { askedQuestions } from "./questions";

type Own = { db: CityDb; actor: Actor };

/** What the person says of themselves from now on; whatever was left open is forgotten. */
export async function sayAboutMe({ db, actor }: Own, { about }: SayInput): Promise<void> {
  authorize(actor, "account.own");
  const { id: personId } = asPerson(actor);
  const said = (await askedQuestions(db)).flatMap(({ field, choices }) => {
    const choice = choices.find(({ value }) => value === about[field]);
    return choice ? [{ personId, field, value: choice.value }] : [];
  });
  await db.delete(aboutAnswers).where(eq(aboutAnswers.personId, personId));
  if (said.length > 0) await db.insert(aboutAnswers).values(said);
  await noteChange({ db, actor }, personId);
}

/** All of it, those of questions that are asked no more too. */
export async function forgetAboutMe({ db, actor }: Own): Promise<void> {
  authorize(actor, "account.own");
  const { id: personId } = asPerson(actor);
  await db.delete(aboutAnswers).where(eq(aboutAnswers.personId, personId));
  await noteChange({ db, actor }, personId);
}

/** That something was said, never what. */
async function noteChange(own: Own, id: string): Promise<void> {
  await recordEvent(own, { verb: "person.profileChanged", subject: { kind: "person", id } });
}
