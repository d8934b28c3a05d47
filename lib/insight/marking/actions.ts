"use server";

import { cityAction } from "@/lib/request/action";
import { markTip } from "./commands";
import { markTipInput } from "./input";

export const markTipForm = cityAction("insight.markTip", markTipInput, async (request) => {
  await markTip(request, request.input);
  return { go: request.path("/admin/insight?saved=tip") };
});
