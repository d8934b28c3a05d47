"use server";

import { z } from "zod";
import { cityAction } from "@/lib/request/action";
import { inLanguage, safeNext } from "@/lib/request/paths";
import { tellAboutMe as saveAboutMe, changeProfile as saveProfile, unsubscribe } from "./commands";
import { aboutMeInput, profileInput } from "./input";

export const tellAboutMe = cityAction(
  "account.about",
  aboutMeInput.extend({ next: z.string().max(2000).default("/").transform(safeNext) }),
  async ({ input: { next, ...about }, city, ...own }) => {
    await saveAboutMe(own, about);
    return { go: inLanguage(city, about.locale, next) };
  },
  { realm: "any" },
);

export const changeProfile = cityAction("account.profile", profileInput, async ({ input, t, ...own }) => {
  await saveProfile(own, input);
  return { done: t("account.profile.saved") };
});

/** From a mail's foot: the link says who it is for, so nobody has to sign in. */
export const unsubscribeByLink = cityAction(
  "account.unsubscribe",
  z.object({ token: z.string().max(300) }),
  async ({ db, city, input, t }) => {
    const done = await unsubscribe(db, city.id, input.token);
    return done ? { done: t("mail.unsubscribed.done") } : { invalid: t("mail.unsubscribed.wrong") };
  },
);
