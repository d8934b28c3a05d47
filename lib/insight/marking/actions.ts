"use server";

import { dayOf } from "@/lib/base/wall-clock";
import { editAnswer } from "@/lib/cities/edit-answer";
import { countQueue } from "@/lib/moderation/queue";
import { cityAction } from "@/lib/request/action";
import { readMeasures } from "../tips/queries";
import { changeThresholds } from "./change-thresholds";
import { markTip } from "./commands";
import { markTipInput } from "./input";
import { thresholdsInput } from "./thresholds";

export const markTipForm = cityAction("insight.markTip", markTipInput, async (request) => {
  const { db, input, settings, city } = request;
  const waiting = (await countQueue(db)).all;
  const asked = { today: dayOf(new Date(), city.timeZone), settings, waiting };
  await markTip(request, input, input.state === "done" ? await readMeasures(db, asked) : []);
  return { go: request.path("/admin/insight?saved=tip") };
});

export const changeThresholdsForm = cityAction("insight.thresholds", thresholdsInput, async (request) =>
  editAnswer(request, await changeThresholds(request, request.input), "/admin/insight/tips?saved=thresholds"),
);
