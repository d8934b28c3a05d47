"use server";

import { cityPath } from "@/lib/cities/city-path";
import { editAnswer } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { changeLanguages } from "./commands";
import { languagesInput } from "./input";

export const changeLanguagesForm = cityAction("city.languages", languagesInput, async (request) => {
  const { input, locale } = request;
  const edited = await changeLanguages(request, input);
  if (!edited.ok) return editAnswer(request, edited, "/admin/settings");
  // The reader's language may be gone, and the main one has no prefix: addresses by the new rules.
  const stays = input.locales.includes(locale) ? locale : input.defaultLocale;
  return { go: cityPath(input, stays, "/admin/settings?saved=languages") };
});
