"use server";

import { z } from "zod";
import { NotFoundError } from "@/lib/base/errors";
import { absoluteUrl, platformHost } from "@/lib/cities/platform-origin";
import type { City } from "@/lib/cities/resolve";
import type { Actor } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { cityAction } from "@/lib/request/action";
import { addDomain, makePrimary, proveDomain, removeDomain, verifyDomain } from "./commands";
import { addDomainInput, domainInput, linkInput, primaryInput } from "./input";
import { findProof } from "./look-up";
import { findDomain } from "./queries";
import { readSetupToken } from "./records";

const list = "/admin/settings/domains";

export const addDomainForm = cityAction("city.domain.add", addDomainInput, async (request) => {
  await addDomain(request, request.input);
  return { go: request.path(`${list}?saved=domainAdded`) };
});

const limit = { name: "domain look-up", points: 20, seconds: 600 };

/** Comes back to the list, which then says of each entry what is there and what is missing. */
export const verifyDomainForm = cityAction(
  "city.domain.verify",
  domainInput,
  async (request) => {
    const { input, prepared: records } = request;
    const before = await findDomain(request.db, input.host);
    const proved = await verifyDomain(request, { host: input.host, records });
    const news = proved && !before?.verifiedAt ? "&saved=domainVerified" : "";
    return { go: request.path(`${list}?checked=${input.host}${news}#${input.host}`) };
  },
  { limit, prepare: lookUp },
);

/** Name servers may take their time, so they are asked before the transaction opens. */
async function lookUp({ actor, input }: { actor: Actor; input: { host: string } }): Promise<string[]> {
  authorize(actor, "city.configure");
  return findProof(input.host);
}

/** The same for whoever was given the link. */
export const checkByLink = cityAction(
  "city.domain.checkByLink",
  linkInput,
  async (request) => {
    const { input, prepared: records, city } = request;
    const host = readSetupToken(city.id, input.token);
    if (!host) throw new NotFoundError("domain");
    await proveDomain(request, { host, records });
    return { go: request.path(`/domain-setup?${new URLSearchParams({ token: input.token, checked: "1" })}`) };
  },
  { limit, prepare: lookUpByLink },
);

async function lookUpByLink({ city, input }: { city: City; input: { token: string } }): Promise<string[]> {
  const host = readSetupToken(city.id, input.token);
  return host ? findProof(host) : [];
}

export const makePrimaryForm = cityAction("city.domain.primary", primaryInput, async (request) => {
  await makePrimary(request, request.input);
  const to = request.path(`${list}?saved=domainPrimary`);
  return { go: absoluteUrl(request.input.host, to) };
});

export const backToSubdomainForm = cityAction("city.domain.subdomain", z.object({}), async (request) => {
  await makePrimary(request, { host: null });
  const to = request.path(`${list}?saved=domainPrimary`);
  return { go: absoluteUrl(`${request.city.slug}.${platformHost()}`, to) };
});

export const removeDomainForm = cityAction("city.domain.remove", domainInput, async (request) => {
  await removeDomain(request, request.input);
  return { go: request.path(`${list}?saved=domainRemoved`) };
});
