"use server";

import { cityAction } from "@/lib/request/action";
import { consumeLimit } from "@/lib/request/limits";
import { safeNext } from "@/lib/request/paths";
import { sessionToken } from "@/lib/request/session-cookie";
import type { Actor } from "../actor";
import {
  beginFactor,
  confirmFactor,
  keepRecoveryCodes,
  proveFactor,
  renewRecoveryCodes,
  resetFactor,
  turnOffFactor,
} from "./commands";
import { codeInput, onwardInput, proveInput, resetInput } from "./input";
import { factorLimits } from "./limits";

const own = "/account/second-factor";
const onward = (next: string) => (next === "/" ? own : `${own}?next=${encodeURIComponent(safeNext(next))}`);

export const beginFactorForm = cityAction("factor.begin", onwardInput, async (request) => {
  await beginFactor(request);
  return { go: request.path(onward(request.input.next)) };
});

export const confirmFactorForm = cityAction(
  "factor.confirm",
  proveInput,
  async (request) => {
    const { input, t, path } = request;
    const proof = { code: input.code, session: (await sessionToken()) ?? "" };
    const done = await confirmFactor(request, proof);
    const to = path(onward(input.next));
    return done ? { go: to } : { invalid: "", fields: { code: t("auth.factor.wrong") } };
  },
  { prepare: countTry },
);

export const proveFactorForm = cityAction(
  "factor.prove",
  proveInput,
  async (request) => {
    const { input, t } = request;
    const proof = { code: input.code, session: (await sessionToken()) ?? "" };
    const done = await proveFactor(request, proof);
    return done ? { go: safeNext(input.next) } : { invalid: "", fields: { code: t("auth.factor.wrong") } };
  },
  { prepare: countTry },
);

export const renewRecoveryCodesForm = cityAction(
  "factor.renew",
  codeInput,
  async (request) => {
    const { input, t, path } = request;
    const done = await renewRecoveryCodes(request, input);
    return done ? { go: path(own) } : { invalid: "", fields: { code: t("auth.factor.wrong") } };
  },
  { prepare: countTry },
);

export const keepRecoveryCodesForm = cityAction("factor.keep", onwardInput, async (request) => {
  await keepRecoveryCodes(request);
  const { next } = request.input;
  return { go: next === "/" ? request.path(own) : safeNext(next) };
});

export const turnOffFactorForm = cityAction(
  "factor.turnOff",
  codeInput,
  async (request) => {
    const { input, t, path } = request;
    const done = await turnOffFactor(request, input);
    return done ? { go: path(own) } : { invalid: "", fields: { code: t("auth.factor.wrong") } };
  },
  { prepare: countTry },
);

export const resetFactorForm = cityAction("factor.reset", resetInput, async (request) => {
  await resetFactor(request, request.input);
  return { go: request.path("/admin/staff?saved=factorReset") };
});

/** Counted before anyone knows whether the code is right, and not taken back with what is refused. */
async function countTry({ actor, city }: { actor: Actor; city: { id: string } }): Promise<void> {
  if (actor.kind !== "person") return;
  await consumeLimit(factorLimits.tries, city.id, actor.id);
  await consumeLimit(factorLimits.triesADay, city.id, actor.id);
}
