"use server";

import { editAnswer, missingWords } from "@/lib/cities/edit-answer";
import { saveImage } from "@/lib/files/commands";
import type { PreparedImage } from "@/lib/files/prepare";
import { readPicture } from "@/lib/files/read-picture";
import type { Translator } from "@/lib/i18n/translator";
import type { Actor } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { cityAction } from "@/lib/request/action";
import { addReward, archiveReward, changeReward, reopenReward } from "./commands";
import { addRewardInput, changeRewardInput, rewardInput } from "./input";

const list = "/admin/rewards";

export const addRewardForm = cityAction(
  "reward.add",
  addRewardInput,
  async (request) => {
    const { input, prepared } = request;
    const missing = missingWords(request, { title: input.title });
    if (missing) return missing;
    if (prepared && "refused" in prepared) return { invalid: "", fields: { picture: prepared.refused } };
    const fileId = prepared ? (await saveImage(request, prepared)).id : null;
    const { id } = await addReward(request, { ...input, fileId });
    return { go: request.path(`${list}/${id}?saved=rewardAdded`) };
  },
  { prepare: pictureOf },
);

export const changeRewardForm = cityAction(
  "reward.change",
  changeRewardInput,
  async (request) => {
    const { input, prepared } = request;
    const missing = missingWords(request, { title: input.title });
    if (missing) return missing;
    if (prepared && "refused" in prepared) return { invalid: "", fields: { picture: prepared.refused } };
    const sent = prepared ? (await saveImage(request, prepared)).id : undefined;
    const fileId = sent ?? (input.removePicture ? null : undefined);
    return editAnswer(
      request,
      await changeReward(request, { ...input, fileId }),
      `${list}/${input.id}?saved=reward`,
    );
  },
  { prepare: pictureOf },
);

export const archiveRewardForm = cityAction("reward.archive", rewardInput, async (request) => {
  await archiveReward(request, request.input);
  return { go: request.path(`${list}?saved=rewardArchived`) };
});

export const reopenRewardForm = cityAction("reward.reopen", rewardInput, async (request) => {
  await reopenReward(request, request.input);
  return { go: request.path(`${list}/${request.input.id}?saved=rewardReopened`) };
});

type PictureRequest = { actor: Actor; city: { id: string }; t: Translator; input: { picture?: File } };

async function pictureOf(request: PictureRequest): Promise<PreparedImage | { refused: string } | null> {
  authorize(request.actor, "rewards.manage");
  return request.input.picture ? readPicture(request, request.input.picture) : null;
}
