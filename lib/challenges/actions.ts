"use server";

import { editAnswer, missingWords } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { saveChallenge } from "./commands";
import { saveChallengeInput } from "./input";

export const saveChallengeForm = cityAction("challenge.save", saveChallengeInput, async (request) => {
  const { activity, jury } = request.input;
  const missing = missingWords(request, { jury });
  if (missing) return missing;
  const edited = await saveChallenge(request, request.input);
  return editAnswer(request, edited, `/admin/activities/${activity}?saved=challenge`);
});
