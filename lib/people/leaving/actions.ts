"use server";

import { cityAction } from "@/lib/request/action";
import { clearSessionCookie } from "@/lib/request/session-cookie";
import { leaveCity } from "./commands";
import { leaveInput } from "./input";

export const deleteMyAccount = cityAction(
  "account.leave",
  leaveInput,
  async ({ input, t, path, ...leaving }) => {
    if (
      input.word.toLocaleLowerCase(leaving.locale) !==
      t("account.leave.word").toLocaleLowerCase(leaving.locale)
    ) {
      const wrong = t("account.leave.wordWrong", { word: t("account.leave.word") });
      return { invalid: "", fields: { word: wrong } };
    }
    const stoneTitle = t("account.leave.stone");
    await leaveCity(leaving, { keep: input.written === "keep", stoneTitle });
    await clearSessionCookie();
    return { go: path("/goodbye") };
  },
);
