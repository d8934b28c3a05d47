import { desc, eq } from "drizzle-orm";
import { mails } from "@/db/schema/events";
import type { CityDb } from "@/db/with-city";

export type MailboxMail = { id: string; recipient: string; subject: string; text: string; createdAt: Date };

/** The demo's mailbox: what was or would be sent, newest first. */
export async function listMailbox(db: CityDb, recipient: string | null): Promise<MailboxMail[]> {
  return db
    .select({
      id: mails.id,
      recipient: mails.recipient,
      subject: mails.subject,
      text: mails.text,
      createdAt: mails.createdAt,
    })
    .from(mails)
    .where(recipient ? eq(mails.recipient, recipient) : undefined)
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(100);
}
