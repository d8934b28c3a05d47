"use server";

import { z } from "zod";
import { cityAction } from "@/lib/request/action";
import { allowLookIn, endLookIn } from "./commands";
import { allowLookInInput } from "./input";

export const allowLookInForm = cityAction("city.lookIn.allow", allowLookInInput, async (request) => {
  await allowLookIn(request, request.input);
  return { go: request.path("/admin/settings/look-in?saved=lookInAllowed") };
});

export const endLookInForm = cityAction("city.lookIn.end", z.object({}), async (request) => {
  await endLookIn(request);
  return { go: request.path("/admin/settings/look-in?saved=lookInEnded") };
});
