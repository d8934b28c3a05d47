import { inArray, sql } from "drizzle-orm";
import { mails } from "@/db/schema/events";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { enqueueMany } from "@/lib/jobs/boss";
import type { OutgoingMail } from "./queue";

type SameMail = Omit<OutgoingMail, "personId" | "recipient">;

const batchSize = 2000;

/**
 * Queues one mail to each of these people in the caller's transaction. The addresses are read in the database
 * and the text travels once a batch, so that telling ten thousand supporters is a few statements.
 */
export async function queueMailToMany(
  db: CityDb,
  cityId: string,
  personIds: readonly string[],
  mail: SameMail,
): Promise<void> {
  for (let start = 0; start < personIds.length; start += batchSize) {
    const batch = personIds.slice(start, start + batchSize);
    const addressed = db
      .select({
        id: sql`gen_random_uuid()`.as("id"),
        cityId: people.cityId,
        personId: people.id,
        recipient: people.email,
        kind: sql`${mail.kind}::text`.as("kind"),
        subject: sql`${mail.subject}::text`.as("subject"),
        text: sql`${mail.text}::text`.as("text"),
        html: sql`${mail.html}::text`.as("html"),
      })
      .from(people)
      .where(sql`${inArray(people.id, batch)} and ${people.email} is not null`);
    const written = await db.execute<{ id: string }>(sql`
      insert into ${mails} (id, city_id, person_id, recipient, kind, subject, text, html)
      ${addressed} returning id`);
    await enqueueMany(
      db,
      "mail",
      written.map(({ id }) => ({ cityId, mailId: id })),
    );
  }
}
