"use server";

import { RuleError } from "@/lib/base/errors";
import { missingWords } from "@/lib/cities/edit-answer";
import { pictureBy, pictureOf } from "@/lib/files/form-picture";
import type { Translator } from "@/lib/i18n/translator";
import { type ActionResult, cityAction } from "@/lib/request/action";
import { addMilestone, changeMilestone, finishMilestone, moveMilestone, withdrawMilestone } from "./commands";
import {
  addMilestoneInput,
  changeMilestoneInput,
  finishMilestoneInput,
  moveMilestoneInput,
  withdrawMilestoneInput,
} from "./input";

const limit = { name: "milestone", points: 300, seconds: 3600 };
const withPicture = { limit, prepare: pictureBy("files.upload") };

export const addMilestoneForm = cityAction(
  "milestone.add",
  addMilestoneInput,
  async (request) => {
    const { input, t, path } = request;
    const missing = missingWords(request, { title: input.title });
    if (missing) return missing;
    const picture = await pictureOf(request);
    if ("invalid" in picture) return picture;
    if (picture.fileId && !input.alt) return { invalid: "", fields: { alt: t("errors.required") } };
    return atItsField(t, async () => {
      const { listPath } = await addMilestone(request, { ...input, ...picture });
      return { go: path(`${listPath}?saved=added`) };
    });
  },
  withPicture,
);

export const changeMilestoneForm = cityAction(
  "milestone.change",
  changeMilestoneInput,
  async (request) => {
    const missing = missingWords(request, { title: request.input.title });
    if (missing) return missing;
    return atItsField(request.t, async () => {
      const { listPath } = await changeMilestone(request, request.input);
      return { go: request.path(`${listPath}?saved=changed`) };
    });
  },
  { limit },
);

export const moveMilestoneForm = cityAction(
  "milestone.move",
  moveMilestoneInput,
  async (request) =>
    atItsField(request.t, async () => {
      const { listPath } = await moveMilestone(request, request.input);
      return { go: request.path(`${listPath}?saved=moved`) };
    }),
  { limit },
);

export const finishMilestoneForm = cityAction(
  "milestone.finish",
  finishMilestoneInput,
  async (request) => {
    const { input, t, path } = request;
    const picture = await pictureOf(request);
    if ("invalid" in picture) return picture;
    if (picture.fileId && !input.alt) return { invalid: "", fields: { alt: t("errors.required") } };
    return atItsField(t, async () => {
      const { listPath } = await finishMilestone(request, { ...input, ...picture });
      return { go: path(`${listPath}?saved=done`) };
    });
  },
  withPicture,
);

export const withdrawMilestoneForm = cityAction(
  "milestone.withdraw",
  withdrawMilestoneInput,
  async (request) => {
    const { listPath } = await withdrawMilestone(request, request.input);
    return { go: request.path(`${listPath}?saved=withdrawn`) };
  },
  { limit },
);

/** Says what the schema cannot know at the field that it is about. */
async function atItsField(t: Translator, run: () => Promise<ActionResult>): Promise<ActionResult> {
  try {
    return await run();
  } catch (error) {
    const field = error instanceof RuleError ? fieldOf[error.messageKey] : undefined;
    if (!(error instanceof RuleError) || !field || !t.has(error.messageKey)) throw error;
    return { invalid: "", fields: { [field]: t(error.messageKey, error.values) } };
  }
}

const fieldOf: Record<string, string> = {
  "idea.answer.dayPast": "dueOn",
  "promises.dayFar": "dueOn",
  "promises.sameDay": "dueOn",
  "promises.dayAhead": "doneOn",
  "roles.notYourDepartment": "department",
  "roles.noDepartment": "department",
  "roles.nameDepartment": "department",
};
