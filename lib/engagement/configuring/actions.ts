"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { versionOf } from "@/lib/cities/editing";
import { authorize } from "@/lib/people/permissions";
import { cityAction } from "@/lib/request/action";
import { changeGame } from "./commands";
import { gameInput, gameShown, rulesOf } from "./input";

/** Nothing is saved before its page said what it would change: saving what was not looked at shows that first. */
export const changeGameForm = cityAction("city.game", gameInput, async (request) => {
  authorize(request.actor, "game.configure");
  const { input, path } = request;
  const shown = gameShown(input.gameOn, rulesOf(input));
  if (input.intent === "preview" || input.seen !== versionOf(shown)) {
    const tried = new URLSearchParams({ ...shown, tried: "1" });
    return { go: path(`/admin/settings/game?${tried}#effect`) };
  }
  return editAnswer(request, await changeGame(request, input), "/admin/settings?saved=game");
});
