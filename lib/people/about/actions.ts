"use server";

import { cityAction } from "@/lib/request/action";
import { forgetAboutMe, sayAboutMe } from "./commands";
import { forgetInput, sayInput } from "./input";

export const sayAboutMeForm = cityAction("account.say", sayInput, async ({ input, t, ...own }) => {
  await sayAboutMe(own, input);
  return { done: t("census.said.saved") };
});

export const forgetAboutMeForm = cityAction("account.forget", forgetInput, async ({ path, ...own }) => {
  await forgetAboutMe(own);
  return { go: path("/account?forgot=1#said") };
});
