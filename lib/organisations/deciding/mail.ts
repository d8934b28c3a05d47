import { and, eq, isNotNull } from "drizzle-orm";
import { organisationMembers } from "@/db/schema/organisations";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { plainText } from "@/lib/base/markdown";
import { cityUrl } from "@/lib/cities/city-path";
import { languageOf } from "@/lib/cities/language-of";
import type { City } from "@/lib/cities/resolve";
import type { HouseRule } from "@/lib/discussion/house-rules";
import { objection } from "@/lib/discussion/objection";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import type { MailPart } from "@/lib/mail/content";
import { queueMail } from "@/lib/mail/queue";
import { renderMail } from "@/lib/mail/render";
import { organisationPath } from "../address";
import type { OrganisationRow } from "../locking";

type Told =
  | { what: "verified" | "refused" | "withdrawn"; reason: string }
  | { what: "hidden"; reason: string; rule: HouseRule; since: Date }
  | { what: "shown" };

/** Each of its speakers hears what the city decided, and why. */
export async function tellSpeakers(
  { db, city }: { db: CityDb; city: City },
  organisation: OrganisationRow,
  told: Told,
): Promise<void> {
  const { id, name } = organisation;
  const { what } = told;
  for (const speaker of await speakersOf(db, id)) {
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
          ...partsOf({ t, city, locale, speakerId: speaker.id }, organisation, told),
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

export type Speaker = Pick<typeof people.$inferSelect, "id" | "email" | "firstName" | "locale">;

/** Who hears what the city decides about it. */
export function speakersOf(db: CityDb, organisationId: string): Promise<Speaker[]> {
  const { id, email, firstName, locale } = people;
  return db
    .select({ id, email, firstName, locale })
    .from(organisationMembers)
    .innerJoin(
      people,
      and(eq(people.cityId, organisationMembers.cityId), eq(people.id, organisationMembers.personId)),
    )
    .where(
      and(
        eq(organisationMembers.organisationId, organisationId),
        eq(organisationMembers.speaks, true),
        isNotNull(people.email),
      ),
    );
}

type Reading = { t: Translator; city: City; locale: Locale; speakerId: string };

/** Why; of what was hidden also which rule, what it was, and how this speaker objects. */
function partsOf({ speakerId, ...reading }: Reading, { id, about }: OrganisationRow, told: Told): MailPart[] {
  const { t } = reading;
  if (told.what === "shown") return [];
  const why = told.reason ? [{ quote: told.reason }] : [];
  if (told.what !== "hidden") return why;
  return [
    { text: t("moderation.mail.rule", { rule: t(`moderation.rules.${told.rule}`) }) },
    ...why,
    { text: t("moderation.mail.yourText") },
    { quote: plainText(about, 1500) },
    ...objection(reading, { kind: "organisation", subjectId: id, against: told.since, speakerId }),
  ];
}
