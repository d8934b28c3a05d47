"use server";

import { z } from "zod";
import { cityAction } from "@/lib/request/action";
import { putGuideAway } from "./commands";

export const putGuideAwayForm = cityAction("guide.putAway", z.object({}), async (request) => {
  await putGuideAway(request);
  const { role } = request.actor.kind === "person" ? request.actor : { role: "citizen" };
  const reads = role === "policy_maker" || role === "communication";
  return { go: request.path(reads ? "/admin/insight" : "/admin") };
});
