import { and, eq, isNotNull } from "drizzle-orm";
import { organisationMembers } from "@/db/schema/organisations";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { cityUrl } from "@/lib/cities/city-path";
import { languageOf } from "@/lib/cities/language-of";
import type { City } from "@/lib/cities/resolve";
import { getTranslator } from "@/lib/i18n/translator";
import { queueMail } from "@/lib/mail/queue";
import { renderMail } from "@/lib/mail/render";
import { organisationPath } from "../address";
import type { OrganisationRow } from "../locking";

/** Each of its speakers hears what the city decided, and why. */
export async function tellSpeakers(
  { db, city }: { db: CityDb; city: City },
  organisation: OrganisationRow,
  what: "verified" | "refused" | "withdrawn" | "hidden",
  reason: string,
): Promise<void> {
  const { id, name } = organisation;
  const speakers = await db
    .select({ id: people.id, email: people.email, locale: people.locale })
    .from(organisationMembers)
    .innerJoin(
      people,
      and(eq(people.cityId, organisationMembers.cityId), eq(people.id, organisationMembers.personId)),
    )
    .where(
      and(
        eq(organisationMembers.organisationId, id),
        eq(organisationMembers.speaks, true),
        isNotNull(people.email),
      ),
    );
  for (const speaker of speakers) {
    const locale = languageOf(city, speaker.locale);
    const t = getTranslator(locale);
    const values = { name, city: city.name };
    await queueMail(db, city.id, {
      personId: speaker.id,
      recipient: speaker.email ?? "",
      kind: "organisation",
      ...renderMail(city, locale, {
        subject: t(`organisations.mail.${what}.subject`, values),
        reason: t("organisations.mail.because", values),
        parts: [
          { text: t(`organisations.mail.${what}.text`, values) },
          ...(reason ? [{ quote: reason }] : []),
          {
            link: {
              label: t("organisations.mail.open"),
              url: cityUrl(city, locale, organisationPath(organisation)),
            },
          },
        ],
      }),
    });
  }
}
