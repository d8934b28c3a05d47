"use server";

import { cityAction } from "@/lib/request/action";
import { returnToSubdomain } from "./addressing/commands";
import { approveCity, resumeCity, suspendCity } from "./commands";
import { askToErase } from "./erasing";
import { cityIdInput, eraseInput, jobInput, subdomainInput, suspendInput } from "./input";
import { retryJob } from "./jobs/commands";
import { slugOf } from "./queries";

const realm = "platform" as const;

export const suspend = cityAction(
  "operating.suspend",
  suspendInput,
  async ({ actor, input, path }) => {
    await suspendCity({ actor }, input);
    return { go: path(`/operator/${await slugOf(input.cityId)}?done=suspended`) };
  },
  { realm },
);

export const resume = cityAction(
  "operating.resume",
  cityIdInput,
  async ({ actor, input, path }) => {
    await resumeCity({ actor }, input);
    return { go: path(`/operator/${await slugOf(input.cityId)}?done=resumed`) };
  },
  { realm },
);

export const useSubdomain = cityAction(
  "operating.subdomain",
  subdomainInput,
  async ({ actor, input, path }) => {
    await returnToSubdomain({ actor }, input);
    return { go: path(`/operator/${await slugOf(input.cityId)}?done=subdomain`) };
  },
  { realm },
);

export const approve = cityAction(
  "operating.approve",
  cityIdInput,
  async ({ actor, input, path }) => {
    await approveCity({ actor }, input);
    return { go: path(`/operator/${await slugOf(input.cityId)}?done=approved`) };
  },
  { realm },
);

export const erase = cityAction(
  "operating.erase",
  eraseInput,
  async ({ actor, input, t, path }) => {
    const slug = await slugOf(input.cityId);
    if (input.typed !== slug) {
      return { invalid: "", fields: { typed: t("platform.typeSlug", { slug }) } };
    }
    await askToErase({ actor }, input);
    return { go: path("/operator?done=erased") };
  },
  { realm },
);

export const tryJobAgain = cityAction(
  "operating.job",
  jobInput,
  async ({ actor, input, path }) => {
    await retryJob({ actor }, input);
    return { go: path("/jobs?done=retried") };
  },
  { realm },
);
