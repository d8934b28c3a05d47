"use server";

import { cityAction } from "@/lib/request/action";
import { hideInput, organisationInput, reasonedInput } from "../input";
import * as commands from "./commands";

const at = (id: string, saved: string) => `/admin/organisations/${id}?saved=${saved}`;

export const verifyOrganisationForm = cityAction(
  "organisation.verify",
  organisationInput,
  async (request) => {
    await commands.verifyOrganisation(request, request.input);
    return { go: request.path(at(request.input.id, "organisationVerified")) };
  },
);

export const refuseOrganisationForm = cityAction("organisation.refuse", reasonedInput, async (request) => {
  await commands.refuseOrganisation(request, request.input);
  return { go: request.path(at(request.input.id, "organisationRefused")) };
});

export const withdrawVerificationForm = cityAction(
  "organisation.withdraw",
  reasonedInput,
  async (request) => {
    await commands.withdrawVerification(request, request.input);
    return { go: request.path(at(request.input.id, "organisationWithdrawn")) };
  },
);

export const hideOrganisationForm = cityAction("organisation.hide", hideInput, async (request) => {
  await commands.hideOrganisation(request, request.input);
  return { go: request.path(at(request.input.id, "organisationHidden")) };
});

export const keepOrganisationForm = cityAction("organisation.keep", organisationInput, async (request) => {
  await commands.keepOrganisation(request, request.input);
  return { go: request.path(at(request.input.id, "organisationKept")) };
});

export const showOrganisationForm = cityAction("organisation.show", organisationInput, async (request) => {
  await commands.showOrganisation(request, request.input);
  return { go: request.path(at(request.input.id, "organisationShown")) };
});
