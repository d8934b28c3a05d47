"use server";

import { z } from "zod";
import { cityAction } from "@/lib/request/action";
import { safeNext } from "@/lib/request/paths";
import { sentByScript } from "@/lib/request/script";
import { supportIdea, takeSupportBack } from "./commands";

const input = z.object({ ideaId: z.uuid(), back: z.string().max(2000).default("/").transform(safeNext) });
const limit = { name: "idea.support", points: 300, seconds: 3600 };

export const supportIdeaForm = cityAction(
  "idea.support",
  input,
  async ({ input: { ideaId, back }, t, ...context }) => {
    const { supportCount } = await supportIdea(context, { ideaId });
    if (!(await sentByScript())) return { go: back };
    return { done: t("idea.support.given"), values: { on: "yes", count: String(supportCount) } };
  },
  { limit, keep: ({ input: { ideaId } }) => ({ kind: "idea.support", payload: { ideaId } }) },
);

export const takeSupportBackForm = cityAction(
  "idea.takeSupportBack",
  input,
  async ({ input: { ideaId, back }, t, ...context }) => {
    const { supportCount } = await takeSupportBack(context, { ideaId });
    if (!(await sentByScript())) return { go: back };
    return { done: t("idea.support.taken"), values: { on: "no", count: String(supportCount) } };
  },
  { limit },
);
