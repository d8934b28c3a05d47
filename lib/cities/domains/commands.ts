import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { cityHosts } from "@/db/schema/platform";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newToken } from "@/lib/base/ids";
import type { Context } from "@/lib/cities/context";
import { lockSettings, thisCity } from "@/lib/cities/editing";
import { platformHost } from "@/lib/cities/platform-origin";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import { recordValue } from "./records";

const most = 10;

/**
 * A domain the city says is its own; it answers only once that is proved. What another city named and did not
 * prove within a week is free again, so that nobody keeps a domain by naming it.
 */
export async function addDomain({ db, actor, city }: Context, { host }: { host: string }): Promise<void> {
  authorize(actor, "city.configure");
  await lockSettings(db);
  if (host === platformHost() || host.endsWith(`.${platformHost()}`)) {
    throw new RuleError("admin.domains.ofPlatform");
  }
  const own = await db.$count(cityHosts, eq(cityHosts.cityId, thisCity));
  if (own >= most) throw new RuleError("admin.domains.tooMany", { most });
  const token = newToken();
  const [added] = await db
    .insert(cityHosts)
    .values({ host, cityId: city.id, verificationToken: token })
    .onConflictDoUpdate({
      target: cityHosts.host,
      set: { cityId: city.id, verificationToken: token, createdAt: sql`now()` },
      setWhere: and(isNull(cityHosts.verifiedAt), lt(cityHosts.createdAt, sql`now() - interval '7 days'`)),
    })
    .returning({ host: cityHosts.host });
  if (!added) throw new RuleError("admin.domains.taken");
  await recordEvent(
    { db, actor },
    { verb: "city.hostsChanged", subject: { kind: "city", id: city.id }, data: { change: "added", host } },
  );
}

/** @param input.records what stands at the domain's record now (see records.ts): looked up before, not in here */
export async function verifyDomain(
  context: Context,
  input: { host: string; records: readonly string[] },
): Promise<boolean> {
  authorize(context.actor, "city.configure");
  return proveDomain(context, input);
}

/** The entry itself proves the domain, whoever has it looked for: the city's IT department has no account. */
export async function proveDomain(
  { db, actor, city }: Context,
  { host, records }: { host: string; records: readonly string[] },
): Promise<boolean> {
  const domain = await requireDomain(db, host);
  if (domain.verifiedAt) return true;
  if (!records.some((record) => record.trim() === recordValue(domain.verificationToken))) return false;
  await db.update(cityHosts).set({ verifiedAt: sql`now()` }).where(ownHost(host));
  await recordEvent(
    { db, actor },
    { verb: "city.hostsChanged", subject: { kind: "city", id: city.id }, data: { change: "verified", host } },
  );
  return true;
}

/** All addresses of the city are built on it from now on; its other hosts lead there. Null: the subdomain again. */
export async function makePrimary(
  { db, actor, city }: Context,
  { host }: { host: string | null },
): Promise<void> {
  authorize(actor, "city.configure");
  await lockSettings(db);
  if (host !== null && !(await requireDomain(db, host)).verifiedAt) {
    throw new RuleError("admin.domains.notVerified");
  }
  await db.update(cityHosts).set({ isPrimary: false }).where(eq(cityHosts.cityId, thisCity));
  if (host !== null) await db.update(cityHosts).set({ isPrimary: true }).where(ownHost(host));
  await recordEvent(
    { db, actor },
    { verb: "city.hostsChanged", subject: { kind: "city", id: city.id }, data: { change: "primary", host } },
  );
}

export async function removeDomain({ db, actor, city }: Context, { host }: { host: string }): Promise<void> {
  authorize(actor, "city.configure");
  await lockSettings(db);
  await requireDomain(db, host);
  await db.delete(cityHosts).where(ownHost(host));
  await recordEvent(
    { db, actor },
    { verb: "city.hostsChanged", subject: { kind: "city", id: city.id }, data: { change: "removed", host } },
  );
}

async function requireDomain(db: CityDb, host: string): Promise<typeof cityHosts.$inferSelect> {
  const [domain] = await db.select().from(cityHosts).where(ownHost(host)).for("update");
  if (!domain) throw new NotFoundError("domain");
  return domain;
}

/** `city_hosts` has no policies: each statement names the transaction's own city. */
function ownHost(host: string) {
  return and(eq(cityHosts.host, host), eq(cityHosts.cityId, thisCity));
}
