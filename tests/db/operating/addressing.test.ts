import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { events, mails } from "@/db/schema/events";
import { cityHosts } from "@/db/schema/platform";
import { withPlatform } from "@/db/with-city";
import { cityById, resolveCity } from "@/lib/cities/resolve";
import { returnToSubdomain } from "@/lib/operating/addressing/commands";
import { recentOperations } from "@/lib/operating/queries";
import { createTestCity, openPlatform, type TestCity } from "@/tests/support/city";

const reason = "The name servers are gone since Monday";

async function withDomain() {
  const here = await createTestCity();
  const host = `ideas.${here.city.slug}.example`;
  await withPlatform((db) =>
    db
      .insert(cityHosts)
      .values({ host, cityId: here.id, verifiedAt: new Date(), verificationToken: host, isPrimary: true }),
  );
  expect((await cityById(here.id))?.primaryHost).toBe(host);
  return { here, host };
}

const operator = async () => (await openPlatform()).person({ role: "operator" });

it("an operator makes the subdomain the main address again, and the superadmins are told why", async () => {
  const [{ here, host }, other] = await Promise.all([withDomain(), withDomain()]);
  await returnToSubdomain({ actor: await operator() }, { cityId: here.id, reason });
  expect((await cityById(here.id))?.primaryHost).toBe(here.host);
  expect((await resolveCity(host))?.id).toBe(here.id);
  expect((await cityById(other.here.id))?.primaryHost).toBe(other.host);
  const [mail] = await here.run((db) => db.select().from(mails));
  expect(mail).toMatchObject({ recipient: here.superadminEmail });
  expect(mail?.text).toContain(reason);
  expect(mail?.text).toContain(`http://${here.host}:3000/admin/settings/domains`);
  expect(await changesOf(here)).toEqual([{ change: "primary", host: null, by: "operator" }]);
  const [line] = await recentOperations(here.id);
  expect(line).toMatchObject({ action: "subdomain", detail: { host, reason } });
});

it("where the subdomain is the main address already, nothing happens and nobody is told", async () => {
  const here = await createTestCity();
  const again = returnToSubdomain({ actor: await operator() }, { cityId: here.id, reason });
  await expect(again).rejects.toThrow("platform.notNow");
  expect(await changesOf(here)).toEqual([]);
  expect(await here.run((db) => db.$count(mails))).toBe(0);
});

it("nobody but an operator does that to a city, not its superadmin by this door either", async () => {
  const { here, host } = await withDomain();
  const attempt = returnToSubdomain({ actor: await here.superadmin() }, { cityId: here.id, reason });
  await expect(attempt).rejects.toThrow("errors.forbidden");
  expect((await cityById(here.id))?.primaryHost).toBe(host);
});

async function changesOf(here: TestCity) {
  const rows = await here.run((db) =>
    db
      .select({ data: events.data })
      .from(events)
      .where(eq(events.verb, "city.hostsChanged"))
      .orderBy(events.recordedAt, events.id),
  );
  return rows.map(({ data }) => data);
}
