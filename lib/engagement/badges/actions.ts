"use server";

import { editAnswer, missingWords } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { addBadge, archiveBadge, changeBadge, reopenBadge } from "./commands";
import { addBadgeInput, badgeInput, changeBadgeInput } from "./input";

const list = "/admin/settings/badges";

export const addBadgeForm = cityAction("city.badge.add", addBadgeInput, async (request) => {
  const missing = missingWords(request, { name: request.input.name });
  if (missing) return missing;
  await addBadge(request, request.input);
  return { go: request.path(`${list}?saved=badgeAdded`) };
});

export const changeBadgeForm = cityAction("city.badge.change", changeBadgeInput, async (request) => {
  const missing = missingWords(request, { name: request.input.name });
  if (missing) return missing;
  return editAnswer(request, await changeBadge(request, request.input), `${list}?saved=badge`);
});

export const archiveBadgeForm = cityAction("city.badge.archive", badgeInput, async (request) => {
  await archiveBadge(request, request.input);
  return { go: request.path(`${list}?saved=badgeArchived`) };
});

export const reopenBadgeForm = cityAction("city.badge.reopen", badgeInput, async (request) => {
  await reopenBadge(request, request.input);
  return { go: request.path(`${list}?saved=badgeReopened`) };
});
