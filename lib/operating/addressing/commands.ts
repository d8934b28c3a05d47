import { and, eq } from "drizzle-orm";
import { cityHosts, platformLog } from "@/db/schema/platform";
import { withCity } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { lockSettings } from "@/lib/cities/editing";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import { cityById, subdomainOf } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import { tellSuperadmins } from "@/lib/operating/tell-superadmins";
import { type Actor, actorId, systemActor } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";

/**
 * Makes the subdomain the main address again: once a city's own domain is dead, its superadmin cannot get in to
 * do that. The domain stays proved, so it can be chosen again. Superadmins are told, with the reason.
 */
export async function returnToSubdomain(
  { actor }: { actor: Actor },
  { cityId, reason }: { cityId: string; reason: string },
): Promise<void> {
  authorize(actor, "platform.operate");
  const city = await cityById(cityId);
  if (city?.kind !== "city") throw new NotFoundError("city");
  await withCity(city.id, async (db) => {
    await lockSettings(db);
    const [left] = await db
      .update(cityHosts)
      .set({ isPrimary: false })
      .where(and(eq(cityHosts.cityId, city.id), eq(cityHosts.isPrimary, true)))
      .returning({ host: cityHosts.host });
    if (!left) throw new RuleError("platform.notNow");
    await recordEvent(
      { db, actor: systemActor("console") },
      {
        verb: "city.hostsChanged",
        subject: { kind: "city", id: city.id },
        data: { change: "primary", host: null, by: actor.kind === "person" ? "operator" : "console" },
      },
    );
    await db.insert(platformLog).values({
      id: newId(),
      action: "subdomain",
      cityId: city.id,
      citySlug: city.slug,
      operatorId: actorId(actor),
      detail: { host: left.host, reason },
    });
    await tellSuperadmins(db, { ...city, primaryHost: subdomainOf(city) }, (t, own) => ({
      subject: t("platform.subdomainMail.subject", { city: own.name }),
      parts: [
        { text: t("platform.subdomainMail.text", { host: left.host, address: own.primaryHost }) },
        { quote: reason },
        {
          link: {
            label: t("platform.subdomainMail.open"),
            url: absoluteUrl(own.primaryHost, "/admin/settings/domains"),
          },
        },
      ],
    }));
  });
}
