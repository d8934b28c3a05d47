import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { recordEvent } from "@/lib/events/record";
import { type Actor, asPerson } from "../actor";
import { authorize } from "../permissions";

/** The guide to one's role has been read; another role brings its own. */
export async function putGuideAway({ db, actor }: { db: CityDb; actor: Actor }): Promise<void> {
  authorize(actor, "account.own");
  const { id, role } = asPerson(actor);
  await db.update(people).set({ guidedAs: role }).where(eq(people.id, id));
  await recordEvent({ db, actor }, { verb: "person.profileChanged", subject: { kind: "person", id } });
}
