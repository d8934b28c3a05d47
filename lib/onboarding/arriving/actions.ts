"use server";

import { z } from "zod";
import { withCity } from "@/db/with-city";
import { RateLimitedError } from "@/lib/base/errors";
import type { City } from "@/lib/cities/resolve";
import { noteArrival } from "@/lib/engagement/fairness/note-arrival";
import type { Translator } from "@/lib/i18n/translator";
import { giveName as saveName } from "@/lib/people/commands";
import { namesInput } from "@/lib/people/input";
import { countTry } from "@/lib/people/sign-in/commands";
import { codeInput, linkInput } from "@/lib/people/sign-in/input";
import { signInLimits } from "@/lib/people/sign-in/limits";
import { openHandOver, openLink, type SignInRequest } from "@/lib/people/sign-in/queries";
import { codeToken } from "@/lib/people/sign-in/secrets";
import { type ActionResult, cityAction } from "@/lib/request/action";
import { redeem } from "@/lib/request/auth";
import { knownBrowserHash } from "@/lib/request/browser";
import { requestAddress } from "@/lib/request/host";
import { consumeLimit } from "@/lib/request/limits";
import { safeNext } from "@/lib/request/paths";
import { publishOnArrival, publishPending } from "../publish-pending";
import { afterPublishing, afterSignIn } from "./after-sign-in";

type Presented<Input> = { city: City; t: Translator; path: (path: string) => string; input: Input };

/** The code, typed in the browser that asked for it; the mail may have been read anywhere. */
export const signInWithCode = cityAction("signIn.code", codeInput, async ({ prepared }) => prepared, {
  realm: "any",
  limit: signInLimits.tryFromAddress,
  prepare: presentCode,
});

/** The mail's link, opened in the browser that asked; the page it opens sends this. */
export const signInWithLink = cityAction("signIn.link", linkInput, async ({ prepared }) => prepared, {
  realm: "any",
  limit: signInLimits.tryFromAddress,
  prepare: presentLink,
});

/** The name, and with it the publication of what was waiting for one. */
export const giveName = cityAction(
  "account.name",
  namesInput.extend({ next: z.string().max(2000).default("/").transform(safeNext) }),
  async ({ db, city, actor, path, input: { next, ...names } }) => {
    const person = await saveName({ db, actor }, names);
    const published = await publishPending({ db, city, actor: person });
    const then = afterPublishing(published, next, path);
    return { go: city.kind === "city" ? `${path("/welcome/about")}?next=${encodeURIComponent(then)}` : then };
  },
  { realm: "any" },
);

/** The founder's way from the platform's host to the new city's own. */
export const acceptHandOver = cityAction("handOver.accept", linkInput, async ({ prepared }) => prepared, {
  realm: "any",
  limit: signInLimits.tryFromAddress,
  prepare: presentHandOver,
});

async function presentCode(request: Presented<{ code: string }>): Promise<ActionResult> {
  const { city, t, input } = request;
  const browser = await knownBrowserHash();
  const found = browser ? await withCity(city.id, (db) => countTry(db, browser)) : "expired";
  if (found === "expired") return { invalid: t("auth.code.expired") };
  if (found === "spent" || !(await mayTry(city.id, found.email))) return { invalid: t("auth.code.spent") };
  const token = codeToken(found.id, input.code);
  const wrong = { code: t("auth.code.wrong", { left: found.triesLeft }) };
  const refusal = found.triesLeft > 0 ? { invalid: "", fields: wrong } : { invalid: t("auth.code.spent") };
  return signIn(request, { ...found, token }, refusal);
}

async function presentLink(request: Presented<{ token: string }>): Promise<ActionResult> {
  const { city, t, input } = request;
  const opened = { cityId: city.id, token: input.token, browserHash: await knownBrowserHash() };
  const link = await withCity(city.id, (db) => openLink(db, opened));
  const refusal = { invalid: t("auth.link.over") };
  return link?.here ? signIn(request, { ...link, token: input.token }, refusal) : refusal;
}

async function presentHandOver(request: Presented<{ token: string }>): Promise<ActionResult> {
  const { city, t, input } = request;
  const handOver = await withCity(city.id, (db) => openHandOver(db, { cityId: city.id, token: input.token }));
  const refusal = { invalid: t("auth.link.over") };
  return handOver ? signIn(request, { ...handOver, token: input.token }, refusal) : refusal;
}

type Redeemable = Pick<SignInRequest, "email" | "next"> & { token: string; browserHash?: string };

async function signIn(
  { city, t, path }: Omit<Presented<never>, "input">,
  { next, ...proof }: Redeemable,
  refusal: ActionResult,
): Promise<ActionResult> {
  const { arrival, suspended } = await redeem({ ...proof, onArrival: publishOnArrival });
  if (suspended) return { invalid: t("auth.suspended", { city: city.name, reason: suspended.reason }) };
  if (!arrival) return refusal;
  await noteArrival(city.id, arrival.person, await requestAddress());
  return { go: afterSignIn(arrival, next, path) };
}

async function mayTry(cityId: string, email: string): Promise<boolean> {
  try {
    await consumeLimit(signInLimits.tryForAccount, cityId, email);
    return true;
  } catch (error) {
    if (error instanceof RateLimitedError) return false;
    throw error;
  }
}
