"use server";

import { cityAction } from "@/lib/request/action";
import { changeTakingPart } from "./commands";
import { takingPartInput } from "./input";

export const changeTakingPartForm = cityAction(
  "account.takingPart",
  takingPartInput,
  async ({ input, t, ...own }) => {
    await changeTakingPart(own, input);
    return { done: t(input.plays ? "game.part.saved" : "game.part.stopped") };
  },
);
