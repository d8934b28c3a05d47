"use server";

import { ideaPath } from "@/lib/ideas/address";
import { ideaSubject } from "@/lib/ideas/input";
import { cityAction } from "@/lib/request/action";
import { mergeIdeas, splitIdea } from "./commands";
import { mergeIdeasInput } from "./input";

const limit = { name: "idea.merge", points: 200, seconds: 3600 };

export const mergeIdeasForm = cityAction(
  "idea.merge",
  mergeIdeasInput,
  async ({ input, path, ...context }) => {
    return { go: path(`${ideaPath(await mergeIdeas(context, input))}#merged`) };
  },
  { limit },
);

export const splitIdeaForm = cityAction(
  "idea.split",
  ideaSubject,
  async ({ input, path, ...context }) => {
    return { go: path(ideaPath(await splitIdea(context, input))) };
  },
  { limit },
);
