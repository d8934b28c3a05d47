"use server";

import { cityAction } from "@/lib/request/action";
import { endResidence, lookUpResident, verifyByList } from "../commands";
import { fieldsOf } from "../fields";
import { endInput, lookUpInput, proveInput } from "../input";
import { countTry, ownPage } from "./onward";

/** What is wrong is said of all of it: nobody learns which part was right. */
export const verifyByListForm = cityAction(
  "residence.prove",
  proveInput,
  async (request) => {
    const { input, settings, t, path } = request;
    const asked = fieldsOf(settings.residenceFields);
    const empty = asked.filter((field) => !input[field]);
    if (empty.length > 0) {
      const needed = t("errors.required");
      return { invalid: "", fields: Object.fromEntries(empty.map((field) => [field, needed])) };
    }
    const found = await verifyByList(request, input);
    return found
      ? { go: path(ownPage(input.next, { verified: "1" })) }
      : { invalid: t("residence.notFound") };
  },
  { prepare: countTry },
);

/** Says of a line whether it is on the list, and nothing else. Nothing of what was typed comes back or stays. */
export const lookUpResidentForm = cityAction(
  "residence.lookUp",
  lookUpInput,
  async (request) => {
    const { input, settings, t } = request;
    const empty = fieldsOf(settings.residenceFields).filter((field) => !input[field]);
    if (empty.length > 0) {
      const needed = t("errors.required");
      return { invalid: "", fields: Object.fromEntries(empty.map((field) => [field, needed])) };
    }
    const found = await lookUpResident(request, input);
    return { done: t(found ? "residence.admin.onList" : "residence.admin.notOnList") };
  },
  { limit: { name: "residence.lookUp", points: 60, seconds: 3600 } },
);

export const endResidenceForm = cityAction("residence.end", endInput, async (request) => {
  await endResidence(request, request.input);
  return { go: request.path("/admin/residents?saved=residenceEnded") };
});
