"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { authorize } from "@/lib/people/permissions";
import { cityAction } from "@/lib/request/action";
import { changeGame } from "./commands";
import { gameInput, gameShown, rulesOf } from "./input";

export const changeGameForm = cityAction("city.game", gameInput, async (request) => {
  authorize(request.actor, "game.configure");
  const { input, path } = request;
  if (input.intent === "preview") {
    const tried = new URLSearchParams({ ...gameShown(input.gameOn, rulesOf(input)), tried: "1" });
    return { go: path(`/admin/settings/game?${tried}#effect`) };
  }
  return editAnswer(request, await changeGame(request, input), "/admin/settings?saved=game");
});
