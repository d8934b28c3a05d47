"use server";

import { z } from "zod";
import { env } from "@/lib/base/env";
import { SignInNeededError } from "@/lib/base/errors";
import { newToken } from "@/lib/base/ids";
import { absoluteUrl, platformHost } from "@/lib/cities/platform-origin";
import { cityAction } from "@/lib/request/action";
import { browserHash, knownBrowserHash } from "@/lib/request/browser";
import { fieldErrors } from "@/lib/request/form-data";
import { foundCity } from "./commands";
import { dropDraft, loadDraft, saveDraft, takenSlugs } from "./drafts";
import { handOver } from "./handover";
import { type CityAnswers, isQuestion, questionOrder, questions } from "./input";
import { nameFault } from "./names";

const answerLimit = { name: "onboarding.answer", points: 120, seconds: 3600 };

/** One answer of the wizard; then the next open question, or the check page when it was changed from there. */
export const answerQuestion = cityAction(
  "onboarding.answer",
  z.looseObject({ question: z.string(), from: z.string().optional() }),
  async ({ t, path, input }) => {
    const { question, from, ...fields } = input;
    if (!isQuestion(question)) return { invalid: t("errors.refused") };
    const parsed = questions[question].safeParse(fields, { reportInput: true });
    if (!parsed.success) return { invalid: "", fields: fieldErrors(t, parsed.error) };
    const answer: CityAnswers = parsed.data;
    const fault = answer.slug ? nameFault(answer.slug, await takenSlugs()) : null;
    if (fault) return { invalid: "", fields: { slug: t(`onboarding.nameFaults.${fault}`) } };
    await saveDraft(await browserHash(), answer);
    const next = questionOrder[questionOrder.indexOf(question) + 1];
    return { go: path(from === "check" || !next ? "/start/check" : `/start/${next}`) };
  },
  { realm: "platform", limit: answerLimit },
);

/** Founds the city from this browser's answers and leads to its own address, signed in. */
export const startMyCity = cityAction(
  "onboarding.start",
  z.object({}),
  async ({ db, actor, path }) => {
    if (actor.kind !== "person") throw new SignInNeededError();
    const browser = await knownBrowserHash();
    const city = await foundCity({ db, actor }, await loadDraft(browser), env().OPEN_SIGNUP);
    if (browser) await dropDraft(browser);
    if (city.state === "awaiting_approval") return { go: path(`/start/waiting?city=${city.slug}`) };
    const token = newToken();
    await handOver(city.id, city.superadminId, token);
    return { go: absoluteUrl(`${city.slug}.${platformHost()}`, `/sign-in/welcome?token=${token}`) };
  },
  { realm: "platform", limit: { name: "onboarding.start", points: 10, seconds: 3600 } },
);
