import { and, eq } from "drizzle-orm";
import { neighbourhoods } from "@/db/schema/city";
import { organisationMembers, organisations } from "@/db/schema/organisations";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newCode, newId, slugify } from "@/lib/base/ids";
import { type Edited, findConflict } from "@/lib/cities/editing";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import { type Actor, asPerson } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { type ChangeInput, organisationLimits, type ProposeInput } from "./input";
import { authorizeSpeaker } from "./locking";
import { organisationShown } from "./shown";

type Asking = { db: CityDb; actor: Actor };
type Logo = { fileId?: string | null };

/** Asks the city to verify an organisation; whoever proposes it is its first speaker. */
export async function proposeOrganisation(
  { db, actor, city }: Asking & { city: Pick<City, "defaultLocale"> },
  { locale, fileId, ...input }: Omit<ProposeInput, "picture"> & Logo,
): Promise<{ id: string; code: string; slug: string }> {
  authorize(actor, "organisations.propose");
  const person = asPerson(actor);
  await requireRoom(db, person.id);
  await requireNeighbourhood(db, input.neighbourhoodId);
  const id = newId();
  const row = await insertWithCode(db, {
    ...{ id, slug: slugify(input.name), locale: locale ?? city.defaultLocale },
    ...input,
    logoFileId: fileId ?? null,
  });
  await db
    .insert(organisationMembers)
    .values({ organisationId: id, personId: person.id, speaks: true, shown: true });
  await recordEvent({ db, actor }, { verb: "organisation.proposed", subject: { kind: "organisation", id } });
  return row;
}

/**
 * What it says of itself. What the city refused goes before it again with this; a verified one keeps its name and
 * kind, since these are what the city's word is about.
 */
export async function changeOrganisation(
  context: Asking,
  { id, version, fileId, ...input }: Omit<ChangeInput, "picture" | "removePicture"> & Logo,
): Promise<Edited & { code: string }> {
  const before = await authorizeSpeaker(context, id);
  const { db, actor } = context;
  const verified = before.state === "verified";
  const { name, kind } = verified
    ? before
    : { name: input.name ?? before.name, kind: input.kind ?? before.kind };
  const wanted = { ...input, name, kind };
  const conflict = await findConflict(db, {
    version,
    now: organisationShown(before),
    wanted: organisationShown(wanted),
    event: { verb: "organisation.changed", subjectId: id },
  });
  const { code } = before;
  if (conflict) return { ok: false, conflict, code };
  await requireNeighbourhood(db, input.neighbourhoodId);
  await db
    .update(organisations)
    .set({
      ...wanted,
      slug: slugify(name),
      logoFileId: fileId === undefined ? before.logoFileId : fileId,
      state: verified ? "verified" : "waiting",
    })
    .where(eq(organisations.id, id));
  await recordEvent({ db, actor }, { verb: "organisation.changed", subject: { kind: "organisation", id } });
  return { ok: true, code };
}

async function requireRoom(db: CityDb, personId: string): Promise<void> {
  const waiting = await db
    .select({ id: organisations.id })
    .from(organisations)
    .innerJoin(
      organisationMembers,
      and(
        eq(organisationMembers.cityId, organisations.cityId),
        eq(organisationMembers.organisationId, organisations.id),
      ),
    )
    .where(
      and(
        eq(organisationMembers.personId, personId),
        eq(organisationMembers.speaks, true),
        eq(organisations.state, "waiting"),
      ),
    );
  if (waiting.length >= organisationLimits.waiting) {
    throw new RuleError("organisations.refused.tooMany", { count: organisationLimits.waiting });
  }
}

async function requireNeighbourhood(db: CityDb, id: string | null): Promise<void> {
  if (id && (await db.$count(neighbourhoods, eq(neighbourhoods.id, id))) === 0) {
    throw new NotFoundError("neighbourhood");
  }
}

/** A code that another organisation of the city has is drawn again: the unique index decides. */
async function insertWithCode(db: CityDb, row: Omit<typeof organisations.$inferInsert, "code">) {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const [inserted] = await db
      .insert(organisations)
      .values({ ...row, code: newCode() })
      .onConflictDoNothing({ target: [organisations.cityId, organisations.code] })
      .returning({ id: organisations.id, code: organisations.code, slug: organisations.slug });
    if (inserted) return inserted;
  }
  throw new Error("no free code found for an organisation");
}
