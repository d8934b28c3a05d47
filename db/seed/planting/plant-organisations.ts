import { organisations } from "@/db/schema/organisations";
import type { DemoOrganisation } from "@/db/seed/organisation-model";
import type { CityDb } from "@/db/with-city";
import { newId, slugify } from "@/lib/base/ids";
import { chanceOf, codeOf } from "./chance";
import { drawn } from "./drawn";
import { type Grounds, must } from "./grounds";
import { note } from "./ledger";

/** Who speaks beside single people, who belongs to them, and whom the city has verified. */
export async function plantOrganisations(db: CityDb, cityId: string, grounds: Grounds): Promise<void> {
  for (const organisation of grounds.plan.organisations ?? []) await plant(db, cityId, grounds, organisation);
}

async function plant(
  db: CityDb,
  cityId: string,
  grounds: Grounds,
  organisation: DemoOrganisation,
): Promise<void> {
  const { plan, calendar, rows, named, neighbourhoods } = grounds;
  const { key, name, kind, about, website, home, logo, proposed, verified, speakers, members } = organisation;
  const id = newId();
  grounds.organisations.set(key, id);
  const [createdAt, decidedAt] = [
    calendar.ago(proposed),
    verified === undefined ? null : calendar.ago(verified),
  ];
  await db.insert(organisations).values({
    ...{
      id,
      code: codeOf(chanceOf(`${plan.slug} organisation ${key}`)),
      slug: slugify(name),
      name,
      kind,
      about,
    },
    ...{ website, locale: organisation.locale ?? plan.defaultLocale, createdAt, decidedAt },
    neighbourhoodId: home ? must(neighbourhoods.get(home), `neighbourhood ${home}`) : null,
    ...(logo ? { logoFileId: (await drawn(db, cityId, logo.drawing)).id, logoAlt: logo.alt } : {}),
    state: decidedAt ? "verified" : "waiting",
    ranked: organisation.ranked ?? false,
  });
  const person = (who: string) => must(named.get(who), `voice ${who}`).id;
  for (const who of [...speakers, ...members]) {
    rows.organisationMembers.push({
      ...{ organisationId: id, personId: person(who), joinedAt: createdAt },
      ...{ speaks: speakers.includes(who), shown: true },
    });
  }
  const subject = { kind: "organisation" as const, id };
  const first = person(must(speakers[0], `speaker of ${key}`));
  note(rows, { subject, verb: "organisation.proposed", at: createdAt, by: first });
  if (!decidedAt) return;
  const by = must(named.get(must(Object.keys(plan.staff)[0], "staff")), "superadmin").id;
  note(rows, { subject, verb: "organisation.verified", at: decidedAt, by });
}
