import { eq, sql } from "drizzle-orm";
import { organisations } from "@/db/schema/organisations";
import type { CityDb } from "@/db/with-city";
import { RuleError } from "@/lib/base/errors";
import type { City } from "@/lib/cities/resolve";
import { settleAppeals } from "@/lib/discussion/settle-appeals";
import { recordEvent } from "@/lib/events/record";
import type { Verb } from "@/lib/events/verbs";
import type { Actor } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import type { HideInput } from "../input";
import type { OrganisationState } from "../kinds";
import { lockOrganisation, type OrganisationRow } from "../locking";
import { tellSpeakers } from "./mail";
import { resolveReports } from "./reports";
import { showAgain } from "./show-again";

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

/** Its text, website and logo are gone from its page; name and contributions stay. Its speakers may object. */
export async function hideOrganisation(context: Deciding, { id, reason, rule }: HideInput): Promise<void> {
  authorize(context.actor, "organisations.verify");
  const { db, actor } = context;
  const before = await lockOrganisation(db, id);
  if (before.hiddenAt) return;
  const [hidden] = await db
    .update(organisations)
    .set({ hiddenAt: sql`now()`, hiddenReason: reason, hiddenRule: rule })
    .where(eq(organisations.id, id))
    .returning({ at: organisations.hiddenAt });
  const subject = { kind: "organisation", id } as const;
  await recordEvent({ db, actor }, { verb: "organisation.hidden", subject, data: { rule } });
  await resolveReports(context, id, true);
  await tellSpeakers(context, before, { what: "hidden", reason, rule, since: hidden?.at ?? new Date() });
}

/** Nothing is wrong with it: it stays as it is, and the reports are answered. */
export async function keepOrganisation({ db, actor }: Deciding, { id }: { id: string }): Promise<void> {
  authorize(actor, "organisations.verify");
  await lockOrganisation(db, id);
  if ((await resolveReports({ db, actor }, id, false)) === 0) return;
  await recordEvent({ db, actor }, { verb: "organisation.kept", subject: { kind: "organisation", id } });
}

/** Takes it back that it was hidden. Whoever objected to that was right. */
export async function showOrganisation(context: Deciding, { id }: { id: string }): Promise<void> {
  authorize(context.actor, "organisations.verify");
  const before = await showAgain(context, id);
  if (!before) return;
  await settleAppeals(context, { kind: "organisation", subjectId: id }, "");
  await tellSpeakers(context, before, { what: "shown" });
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
  await tellSpeakers(context, before, { what: state, reason });
}
