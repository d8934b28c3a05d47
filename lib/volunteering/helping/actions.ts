"use server";

import { activityPath } from "@/lib/activities/address";
import type { Activity } from "@/lib/activities/queries";
import type { City } from "@/lib/cities/resolve";
import { cityAction } from "@/lib/request/action";
import * as commands from "./commands";
import { markDoneInput, offerHelpInput, takeBackInput, writeToHelpersInput } from "./input";

const page = ({ defaultLocale }: Pick<City, "defaultLocale">, activity: Activity, cause: string) =>
  `${activityPath({ ...activity, name: activity.title[defaultLocale] ?? "" })}#cause-${cause}`;
const desk = (activity: string, cause: string, said: string) =>
  `/admin/activities/${activity}/causes/${cause}/helpers?saved=${said}`;

export const offerHelpForm = cityAction("volunteering.offer", offerHelpInput, async (request) => {
  const activity = await commands.offerHelp(request, request.input);
  return { go: request.path(page(request.city, activity, request.input.cause)) };
});

export const takeHelpBackForm = cityAction("volunteering.takeBack", takeBackInput, async (request) => {
  const activity = await commands.takeHelpBack(request, request.input);
  return { go: request.path(page(request.city, activity, request.input.cause)) };
});

export const markDoneForm = cityAction("volunteering.done", markDoneInput, async (request) => {
  const { activity, cause } = request.input;
  await commands.markDone(request, request.input);
  return { go: request.path(desk(activity, cause, "done")) };
});

export const writeToHelpersForm = cityAction(
  "volunteering.write",
  writeToHelpersInput,
  async (request) => {
    const { activity, cause } = request.input;
    await commands.writeToHelpers(request, request.input);
    return { go: request.path(desk(activity, cause, "written")) };
  },
  { limit: { name: "letters", points: 30, seconds: 3600 } },
);
