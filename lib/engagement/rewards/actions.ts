"use server";

import { editAnswer, missingWords } from "@/lib/cities/edit-answer";
import { pictureBy, pictureOf } from "@/lib/files/form-picture";
import { cityAction } from "@/lib/request/action";
import { addReward, archiveReward, changeReward, reopenReward } from "./commands";
import { addRewardInput, changeRewardInput, rewardInput } from "./input";

const list = "/admin/rewards";

const withPicture = { prepare: pictureBy("rewards.manage") };

export const addRewardForm = cityAction(
  "reward.add",
  addRewardInput,
  async (request) => {
    const { input } = request;
    const missing = missingWords(request, { title: input.title });
    if (missing) return missing;
    const picture = await pictureOf(request);
    if ("invalid" in picture) return picture;
    const { id } = await addReward(request, { ...input, ...picture });
    return { go: request.path(`${list}/${id}?saved=rewardAdded`) };
  },
  withPicture,
);

export const changeRewardForm = cityAction(
  "reward.change",
  changeRewardInput,
  async (request) => {
    const { input } = request;
    const missing = missingWords(request, { title: input.title });
    if (missing) return missing;
    const picture = await pictureOf(request);
    if ("invalid" in picture) return picture;
    return editAnswer(
      request,
      await changeReward(request, { ...input, ...picture }),
      `${list}/${input.id}?saved=reward`,
    );
  },
  withPicture,
);

export const archiveRewardForm = cityAction("reward.archive", rewardInput, async (request) => {
  await archiveReward(request, request.input);
  return { go: request.path(`${list}?saved=rewardArchived`) };
});

export const reopenRewardForm = cityAction("reward.reopen", rewardInput, async (request) => {
  await reopenReward(request, request.input);
  return { go: request.path(`${list}/${request.input.id}?saved=rewardReopened`) };
});
