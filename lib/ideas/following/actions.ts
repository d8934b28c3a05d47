"use server";

import { z } from "zod";
import { cityAction } from "@/lib/request/action";
import { safeNext } from "@/lib/request/paths";
import { followIdea, unfollowIdea } from "./commands";

const input = z.object({ ideaId: z.uuid(), back: z.string().max(2000).default("/").transform(safeNext) });

export const followIdeaForm = cityAction(
  "idea.follow",
  input,
  async ({ input: { ideaId, back }, ...context }) => {
    await followIdea(context, { ideaId });
    return { go: back };
  },
);

export const unfollowIdeaForm = cityAction(
  "idea.unfollow",
  input,
  async ({ input: { ideaId, back }, ...context }) => {
    await unfollowIdea(context, { ideaId });
    return { go: back };
  },
);
