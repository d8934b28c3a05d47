"use server";

import { cityAction } from "@/lib/request/action";
import { organisationPagePath, organisationPath } from "../address";
import { inviteMemberInput, joinInput, organisationLimits, revokeInput } from "../input";
import { acceptJoin, inviteMember, revokeJoin } from "./commands";

export const inviteMemberForm = cityAction(
  "organisation.invite",
  inviteMemberInput,
  async (request) => {
    const { t, path } = request;
    const asked = await inviteMember(request, request.input);
    if ("hindered" in asked) {
      const why = t(`organisations.members.hindered.${asked.hindered}`, {
        count: organisationLimits.invited,
      });
      return { invalid: "", fields: { email: why } };
    }
    return { go: path(`${organisationPagePath("members", asked)}?saved=invited`) };
  },
  { limit: { name: "organisation.invite", points: 30, seconds: 3600 } },
);

export const revokeJoinForm = cityAction("organisation.revoke", revokeInput, async (request) => {
  const organisation = await revokeJoin(request, request.input);
  return { go: request.path(`${organisationPagePath("members", organisation)}?saved=revoked`) };
});

export const acceptJoinForm = cityAction("organisation.join", joinInput, async (request) => {
  const organisation = await acceptJoin(request, request.input);
  return { go: request.path(`${organisationPath(organisation)}?saved=joined`) };
});
