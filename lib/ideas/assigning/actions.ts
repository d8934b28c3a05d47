"use server";

import { teamPath } from "@/lib/ideas/address";
import { cityAction } from "@/lib/request/action";
import { assignIdea } from "./commands";
import { assignIdeaInput } from "./input";

export const assignIdeaForm = cityAction(
  "idea.assign",
  assignIdeaInput,
  async (request) => {
    const idea = await assignIdea(request, request.input);
    return { go: request.path(`${teamPath(idea)}?saved=assigned`) };
  },
  { limit: { name: "idea.assign", points: 300, seconds: 3600 } },
);
