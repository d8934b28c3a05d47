"use server";

import { z } from "zod";
import { absoluteUrl, platformHost } from "@/lib/cities/platform-origin";
import type { Actor } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { cityAction } from "@/lib/request/action";
import { addDomain, makePrimary, removeDomain, verifyDomain } from "./commands";
import { addDomainInput, domainInput, primaryInput } from "./input";
import { findRecords } from "./txt-record";

const list = "/admin/settings/domains";

export const addDomainForm = cityAction("city.domain.add", addDomainInput, async (request) => {
  await addDomain(request, request.input);
  return { go: request.path(`${list}?saved=domainAdded`) };
});

export const verifyDomainForm = cityAction(
  "city.domain.verify",
  domainInput,
  async (request) => {
    const { input, prepared: records, t } = request;
    if (await verifyDomain(request, { host: input.host, records })) {
      return { go: request.path(`${list}?saved=domainVerified`) };
    }
    const found = records.join(", ").slice(0, 200);
    return { invalid: found ? t("admin.domains.notFound", { found }) : t("admin.domains.notFoundNone") };
  },
  {
    limit: { name: "domain look-up", points: 20, seconds: 600 },
    prepare: lookUp,
  },
);

/** Name servers may take their time, so they are asked before the transaction opens. */
async function lookUp({ actor, input }: { actor: Actor; input: { host: string } }): Promise<string[]> {
  authorize(actor, "city.configure");
  return findRecords(input.host);
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
