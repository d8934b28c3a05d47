import { eq, sql } from "drizzle-orm";
import { organisations } from "@/db/schema/organisations";
import type { CityDb } from "@/db/with-city";
import { RuleError } from "@/lib/base/errors";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import type { Verb } from "@/lib/events/verbs";
import type { Actor } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import type { OrganisationState } from "../kinds";
import { lockOrganisation, type OrganisationRow } from "../locking";
import { tellSpeakers } from "./mail";
import { resolveReports } from "./reports";

type Deciding = { db: CityDb; actor: Actor; city: City };
type Reasoned = { id: string; reason: string };

/** The city knows it: from now on everybody sees it, and its speakers may speak as it. */
export async function verifyOrganisation(context: Deciding, { id }: { id: string }): Promise<void> {
  authorize(context.actor, "organisations.verify");
  const before = await lockOrganisation(context.db, id);
  if (before.state === "verified") return;
  await decide(context, before, { state: "verified", reason: "", verb: "organisation.verified" });
}

/** Not public, with the reason; its speakers may change it and ask again. */
export async function refuseOrganisation(context: Deciding, { id, reason }: Reasoned): Promise<void> {
  authorize(context.actor, "organisations.verify");
  const before = await lockOrganisation(context.db, id);
  if (before.state !== "waiting") throw new RuleError("organisations.refused.decided");
  await decide(context, before, { state: "refused", reason, verb: "organisation.refused" });
}

/** The city takes its word back: the page is gone, what was said in its name keeps the name. */
export async function withdrawVerification(context: Deciding, { id, reason }: Reasoned): Promise<void> {
  authorize(context.actor, "organisations.verify");
  const before = await lockOrganisation(context.db, id);
  if (before.state !== "verified") throw new RuleError("organisations.refused.decided");
  await decide(context, before, { state: "withdrawn", reason, verb: "organisation.withdrawn" });
}

/** Its text, website and logo are gone from its page; name and contributions stay. */
export async function hideOrganisation(context: Deciding, { id, reason }: Reasoned): Promise<void> {
  authorize(context.actor, "organisations.verify");
  const { db, actor } = context;
  const before = await lockOrganisation(db, id);
  await db
    .update(organisations)
    .set({ hiddenAt: sql`now()`, hiddenReason: reason })
    .where(eq(organisations.id, id));
  await recordEvent({ db, actor }, { verb: "organisation.hidden", subject: { kind: "organisation", id } });
  await resolveReports(context, id, true);
  await tellSpeakers(context, before, "hidden", reason);
}

/** Nothing is wrong with it: it stays as it is, and the reports are answered. */
export async function keepOrganisation({ db, actor }: Deciding, { id }: { id: string }): Promise<void> {
  authorize(actor, "organisations.verify");
  await lockOrganisation(db, id);
  if ((await resolveReports({ db, actor }, id, false)) === 0) return;
  await recordEvent({ db, actor }, { verb: "organisation.kept", subject: { kind: "organisation", id } });
}

export async function showOrganisation({ db, actor }: Deciding, { id }: { id: string }): Promise<void> {
  authorize(actor, "organisations.verify");
  await lockOrganisation(db, id);
  await db.update(organisations).set({ hiddenAt: null, hiddenReason: "" }).where(eq(organisations.id, id));
  await recordEvent({ db, actor }, { verb: "organisation.shown", subject: { kind: "organisation", id } });
}

type Decision = { state: Exclude<OrganisationState, "waiting">; reason: string; verb: Verb };

async function decide(
  context: Deciding,
  before: OrganisationRow,
  { state, reason, verb }: Decision,
): Promise<void> {
  const { db, actor } = context;
  const { id } = before;
  await db
    .update(organisations)
    .set({ state, reason, decidedAt: sql`now()` })
    .where(eq(organisations.id, id));
  await recordEvent({ db, actor }, { verb, subject: { kind: "organisation", id } });
  if (state !== "verified") await resolveReports(context, id, true);
  await tellSpeakers(context, before, state, reason);
}
