import { and, eq, isNull, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { mails } from "@/db/schema/events";
import { people } from "@/db/schema/people";
import { withCity } from "@/db/with-city";
import { env } from "@/lib/base/env";
import { log } from "@/lib/base/log";
import { counter } from "@/lib/base/metrics";
import { cityById } from "@/lib/cities/resolve";
import { finishMail } from "./finish";
import { isPermanent, sendMail } from "./send";

const handled = counter({
  name: "cityloop_mails_total",
  help: "Mails sent, to be tried again, and given up",
  labelNames: ["city", "outcome"],
});

/**
 * Sends one mail, at most once unless this process dies in the act: the row is locked while it goes out and
 * marked in the same transaction. Afterwards its text is gone, but for the demo's mailbox.
 * @param last no further try follows, so a failure is final
 * @throws what the mail server said, where trying again may help
 */
export async function deliverMail(job: { cityId: string; mailId: string }, last: boolean): Promise<void> {
  const city = await cityById(job.cityId);
  if (!city) return;
  const failure = await withCity(city.id, async (db) => {
    await db.execute(sql`set local idle_in_transaction_session_timeout = '10min'`);
    const [mail] = await db
      .select()
      .from(mails)
      .where(and(eq(mails.id, job.mailId), isNull(mails.sentAt), isNull(mails.failedAt)))
      .for("update");
    if (!mail) return null;
    const [reader] = mail.personId
      ? await db.select({ locale: people.locale }).from(people).where(eq(people.id, mail.personId))
      : [];
    const finished = finishMail(city, mail, reader?.locale ?? null);
    const mark = (values: PgUpdateSetSource<typeof mails>) =>
      db
        .update(mails)
        .set({ ...values, attempts: mail.attempts + 1 })
        .where(eq(mails.id, mail.id));
    try {
      const { id, recipient, subject } = mail;
      await sendMail(city, { ...finished, id, recipient, subject });
    } catch (error) {
      const final = last || isPermanent(error);
      await mark(final ? { failedAt: sql`now()`, ...wiped } : {});
      return { error, final };
    }
    const { text, html } = finished;
    await mark({ sentAt: sql`now()`, ...(env().DEMO ? { text, html } : wiped) });
    handled.inc({ city: city.slug, outcome: "sent" });
    return null;
  });
  if (!failure) return;
  const code = failure.error instanceof Error && "code" in failure.error ? failure.error.code : undefined;
  handled.inc({ city: city.slug, outcome: failure.final ? "failed" : "later" });
  log.warn({ mailId: job.mailId, code, final: failure.final }, "mail was not sent");
  if (!failure.final) throw failure.error;
}

/** What was in it concerns only its reader. */
const wiped = { text: "", html: "" };
