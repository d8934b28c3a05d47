"use server";

import { cityAction } from "@/lib/request/action";
import { reportContribution } from "./commands";
import { reportInput } from "./input";

/** Visitors may report too, so the limit goes by address for them. */
export const reportForm = cityAction(
  "contribution.report",
  reportInput,
  async ({ input, t, ...context }) => {
    const { isNew } = await reportContribution(context, input);
    return { done: t(isNew ? "idea.report.thanks" : "idea.report.known") };
  },
  { limit: { name: "contribution.report", points: 10, seconds: 3600 } },
);
