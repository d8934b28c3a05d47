"use server";

import { cityAction } from "@/lib/request/action";
import { argue } from "./commands";
import { argueInput } from "./input";

export const argueForm = cityAction(
  "debate.argue",
  argueInput,
  async ({ input, locale, path, ...context }) => {
    const { id } = await argue(context, { ...input, locale });
    return { go: path(`/take-part/${input.code}?comment=${id}#comment-${id}`) };
  },
  { limit: { name: "debate.argue", points: 30, seconds: 600 } },
);
