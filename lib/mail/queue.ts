import { mails } from "@/db/schema/events";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { enqueue } from "@/lib/jobs/boss";

export type OutgoingMail = {
  /** Null for someone without an account yet (a first sign-in code). */
  personId: string | null;
  recipient: string;
  kind:
    | "signIn"
    | "answer"
    | "merged"
    | "milestone"
    | "followed"
    | "assigned"
    | "noted"
    | "reply"
    | "mention"
    | "moderation"
    | "invitation"
    | "organisation"
    | "reminder"
    | "digest"
    | "update"
    | "city";
  subject: string;
  text: string;
  html: string;
};

/** Writes a mail with what caused it and queues its sending, both in the caller's transaction. Gives its id. */
export async function queueMail(db: CityDb, cityId: string, mail: OutgoingMail): Promise<string> {
  const id = newId();
  await db.insert(mails).values({ id, ...mail });
  await enqueue(db, "mail", { cityId, mailId: id });
  return id;
}
