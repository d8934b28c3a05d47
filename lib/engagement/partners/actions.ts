"use server";

import { withCity } from "@/db/with-city";
import { cityAction } from "@/lib/request/action";
import { clearCounterPass, setCounterPass } from "@/lib/request/counter-cookie";
import { consumeLimit } from "@/lib/request/limits";
import { sealAccess } from "./access";
import { addPartner, closePartner, renewAccess } from "./commands";
import { addPartnerInput, leaveInput, openCounterInput, partnerInput } from "./input";
import { makePass, passLifetime } from "./pass";
import { isPin } from "./pin";
import { findByLink, type OpenPartner } from "./queries";

const list = "/admin/rewards/partners";

export const addPartnerForm = cityAction("partner.add", addPartnerInput, async (request) => {
  const access = await addPartner(request, request.input);
  return { go: request.path(`${list}?access=${sealAccess(request.city.id, access, new Date())}#access`) };
});

export const renewAccessForm = cityAction("partner.renew", partnerInput, async (request) => {
  const access = await renewAccess(request, request.input);
  return { go: request.path(`${list}?access=${sealAccess(request.city.id, access, new Date())}#access`) };
});

export const closePartnerForm = cityAction("partner.close", partnerInput, async (request) => {
  await closePartner(request, request.input);
  return { go: request.path(`${list}?saved=partnerClosed`) };
});

/** Of one partner, from wherever: half a million tries, which the PIN takes on average, would last two years. */
const ofPartner = { name: "counter.partner", points: 30, seconds: 3600 };

/** A partner's link and PIN open the counter in this browser for half a day. */
export const openCounterForm = cityAction(
  "counter.open",
  openCounterInput,
  async ({ city, prepared: partner, t, path }) => {
    if (!partner) return { invalid: "", fields: { pin: t("rewards.counter.wrongPin") } };
    const now = new Date();
    const bound = { cityId: city.id, tokenHash: partner.tokenHash };
    await setCounterPass(makePass(partner.id, bound, now), new Date(now.getTime() + passLifetime));
    return { go: path("/counter") };
  },
  { limit: { name: "counter.pin", points: 10, seconds: 600 }, prepare: provePartner },
);

export const leaveCounterForm = cityAction("counter.leave", leaveInput, async ({ path }) => {
  await clearCounterPass();
  return { go: path("/counter") };
});

type Trying = { city: { id: string }; input: { token: string; pin: string } };

/** Slow on purpose (scrypt), so before the transaction opens. */
async function provePartner({ city, input }: Trying): Promise<OpenPartner | null> {
  const partner = await withCity(city.id, (db) => findByLink(db, input.token));
  if (!partner) return null;
  await consumeLimit(ofPartner, city.id, partner.id);
  return (await isPin(input.pin, partner.pinHash)) ? partner : null;
}
