"use server";

import { editAnswer, missingWords } from "@/lib/cities/edit-answer";
import { pictureBy, pictureOf } from "@/lib/files/form-picture";
import { cityAction } from "@/lib/request/action";
import { addBadge, archiveBadge, changeBadge, reopenBadge } from "./commands";
import { addBadgeInput, badgeInput, changeBadgeInput } from "./input";

const list = "/admin/settings/badges";

const withPicture = { prepare: pictureBy("game.configure") };

export const addBadgeForm = cityAction(
  "city.badge.add",
  addBadgeInput,
  async (request) => {
    const missing = missingWords(request, { name: request.input.name });
    if (missing) return missing;
    const picture = await pictureOf(request);
    if ("invalid" in picture) return picture;
    await addBadge(request, { ...request.input, ...picture });
    return { go: request.path(`${list}?saved=badgeAdded`) };
  },
  withPicture,
);

export const changeBadgeForm = cityAction(
  "city.badge.change",
  changeBadgeInput,
  async (request) => {
    const missing = missingWords(request, { name: request.input.name });
    if (missing) return missing;
    const picture = await pictureOf(request);
    if ("invalid" in picture) return picture;
    const changed = await changeBadge(request, { ...request.input, ...picture });
    return editAnswer(request, changed, `${list}?saved=badge`);
  },
  withPicture,
);

export const archiveBadgeForm = cityAction("city.badge.archive", badgeInput, async (request) => {
  await archiveBadge(request, request.input);
  return { go: request.path(`${list}?saved=badgeArchived`) };
});

export const reopenBadgeForm = cityAction("city.badge.reopen", badgeInput, async (request) => {
  await reopenBadge(request, request.input);
  return { go: request.path(`${list}?saved=badgeReopened`) };
});
