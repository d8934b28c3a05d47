"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { changeIdentity } from "./commands";
import { identityInput } from "./input";

export const changeIdentityForm = cityAction("city.identity", identityInput, async (request) =>
  editAnswer(request, await changeIdentity(request, request.input), "/admin/settings?saved=identity"),
);
