"use server";

import { cityAction } from "@/lib/request/action";
import { organisationPagePath } from "../address";
import { memberInput, organisationInput, showMeInput } from "../input";
import * as commands from "./commands";

const at = (organisation: { code: string }, saved: string) =>
  `${organisationPagePath("members", organisation)}?saved=${saved}`;

export const nameSpeakerForm = cityAction("organisation.nameSpeaker", memberInput, async (request) => {
  const organisation = await commands.nameSpeaker(request, request.input);
  return { go: request.path(at(organisation, "speaker")) };
});

export const endSpeakingForm = cityAction("organisation.endSpeaking", memberInput, async (request) => {
  const organisation = await commands.endSpeaking(request, request.input);
  return { go: request.path(at(organisation, "member")) };
});

export const removeMemberForm = cityAction("organisation.removeMember", memberInput, async (request) => {
  const organisation = await commands.removeMember(request, request.input);
  return { go: request.path(at(organisation, "removed")) };
});

export const showMembershipForm = cityAction("organisation.showMe", showMeInput, async (request) => {
  const organisation = await commands.showMembership(request, request.input);
  return { go: request.path(at(organisation, "shown")) };
});

export const leaveOrganisationForm = cityAction("organisation.leave", organisationInput, async (request) => {
  await commands.leaveOrganisation(request, request.input);
  return { go: request.path("/organisations?saved=left") };
});
