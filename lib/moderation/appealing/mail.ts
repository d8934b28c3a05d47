import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import type { City } from "@/lib/cities/resolve";
import { queueMail } from "@/lib/mail/queue";
import { renderMail } from "@/lib/mail/render";
import { addressIn, readerOf } from "@/lib/moderation/mails";
import type { AppealOutcome } from "./input";
import type { AppealRow } from "./queries";

type Decided = { outcome: AppealOutcome; answer: string };

/** What became of an objection, to whoever made it. */
export async function tellAppealDecided(
  { db, city }: { db: CityDb; city: City },
  { personId, kind }: AppealRow,
  { outcome, answer }: Decided,
): Promise<void> {
  if (!personId) return;
  const [person] = await db.select().from(people).where(eq(people.id, personId));
  if (!person?.email) return;
  const { t, locale } = readerOf(person.locale, city);
  await queueMail(db, city.id, {
    personId,
    recipient: person.email,
    kind: "moderation",
    ...renderMail(city, locale, {
      subject: t("moderation.mail.appeal.subject", { city: city.name }),
      reason: t("moderation.mail.because", { city: city.name }),
      parts: [
        { text: t("moderation.mail.hello", { name: person.firstName || "–" }) },
        { text: t(`moderation.mail.appeal.${outcome}`, { kind }) },
        { quote: answer },
        { link: { label: t("moderation.mail.toRecord"), url: addressIn(city, locale, "/record") } },
      ],
    }),
  });
}
