"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { changeResidenceRules } from "./commands";
import { residenceRulesInput } from "./input";

export const changeResidenceRulesForm = cityAction(
  "residence.rules",
  residenceRulesInput,
  async (request) => {
    const { input, t } = request;
    if (input.claim && input.claimValues.length === 0)
      return { invalid: "", fields: { claimValues: t("residence.admin.claimValuesNeeded") } };
    const edited = await changeResidenceRules(request, input);
    return editAnswer(request, edited, "/admin/settings/residents?saved=rules");
  },
);
