"use server";

import { z } from "zod";
import { cityAction } from "@/lib/request/action";
import { clearSessionCookie, sessionToken } from "@/lib/request/session-cookie";
import { endOtherSessions, endSession } from "./commands";

export const signOut = cityAction(
  "signOut",
  z.object({}),
  async ({ db, actor, path }) => {
    const token = await sessionToken();
    if (token) await endSession({ db, actor }, token);
    await clearSessionCookie();
    return { go: path("/") };
  },
  { realm: "any" },
);

/** One of the person's other sessions, or all of them. */
export const endSessions = cityAction(
  "sessions.end",
  z.object({ mark: z.string().max(64) }),
  async ({ db, actor, input, t }) => {
    const currentToken = (await sessionToken()) ?? "";
    const count = await endOtherSessions({ db, actor }, { mark: input.mark, currentToken });
    return { done: t("account.sessions.ended", { count }) };
  },
  { realm: "any" },
);
