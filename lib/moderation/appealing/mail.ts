import { and, eq, isNotNull } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import type { City } from "@/lib/cities/resolve";
import { queueMail } from "@/lib/mail/queue";
import { renderMail } from "@/lib/mail/render";
import { addressIn, type Reader, readerOf } from "@/lib/moderation/mails";
import { speakersOf } from "@/lib/organisations/deciding/mail";
import type { AppealOutcome } from "./input";
import type { AppealRow } from "./queries";

type Decided = { outcome: AppealOutcome; answer: string };

/** What became of an objection, to whoever made it; of an organisation's, to all who speak for it. */
export async function tellAppealDecided(
  { db, city }: { db: CityDb; city: City },
  appeal: AppealRow,
  { outcome, answer }: Decided,
): Promise<void> {
  for (const person of await readersOf(db, appeal)) {
    const { t, locale } = readerOf(person.locale, city);
    await queueMail(db, city.id, {
      personId: person.id,
      recipient: person.email ?? "",
      kind: "moderation",
      ...renderMail(city, locale, {
        subject: t("moderation.mail.appeal.subject", { city: city.name }),
        reason: t("moderation.mail.because", { city: city.name }),
        parts: [
          { text: t("moderation.mail.hello", { name: person.firstName || "–" }) },
          { text: t(`moderation.mail.appeal.${outcome}`, { kind: appeal.kind }) },
          { quote: answer },
          { link: { label: t("moderation.mail.toRecord"), url: addressIn(city, locale, "/record") } },
        ],
      }),
    });
  }
}

/** Each of them once. */
async function readersOf(db: CityDb, { kind, subjectId, personId }: AppealRow): Promise<Reader[]> {
  const { id, email, firstName, locale } = people;
  const made = personId
    ? await db
        .select({ id, email, firstName, locale })
        .from(people)
        .where(and(eq(id, personId), isNotNull(email)))
    : [];
  const speakers = kind === "organisation" ? await speakersOf(db, subjectId) : [];
  return [...new Map([...made, ...speakers].map((one) => [one.id, one])).values()];
}
