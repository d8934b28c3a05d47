"use server";

import { cityAction } from "@/lib/request/action";
import { endResidence, verifyByList } from "../commands";
import { fieldsOf } from "../fields";
import { endInput, proveInput } from "../input";
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

export const endResidenceForm = cityAction("residence.end", endInput, async (request) => {
  await endResidence(request, request.input);
  return { go: request.path("/admin/residents?saved=residenceEnded") };
});
