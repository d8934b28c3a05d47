"use server";

import { z } from "zod";
import { withCity } from "@/db/with-city";
import type { City } from "@/lib/cities/resolve";
import { cityAction } from "@/lib/request/action";
import { providerAddress } from "@/lib/request/auth";
import { browserHash, knownBrowserHash } from "@/lib/request/browser";
import { requestAddress } from "@/lib/request/host";
import { consumeLimit } from "@/lib/request/limits";
import { safeNext } from "@/lib/request/paths";
import { askForCode as mailCode } from "./commands";
import { askForCodeInput, providerInput } from "./input";
import { signInLimits } from "./limits";
import { lastAskedFor } from "./queries";

export const askForCode = cityAction(
  "signIn.ask",
  askForCodeInput,
  async ({ db, city, locale, input, path }) => {
    const asking = {
      email: input.email,
      next: safeNext(input.next),
      locale,
      linkPath: path("/sign-in/link"),
    };
    await mailCode({ db, city }, { ...asking, browserHash: await browserHash() });
    return { go: path("/sign-in/code") };
  },
  { realm: "any", limit: signInLimits.fromAddress, prepare: countAsking },
);

/** The same again for whom this browser asked last; what waits to be published keeps waiting. */
export const askForNewCode = cityAction(
  "signIn.askAgain",
  z.object({}),
  async ({ db, city, locale, path, prepared: last }) => {
    if (!last) return { go: path("/sign-in") };
    await mailCode({ db, city }, { ...last, locale, linkPath: path("/sign-in/link") });
    return { go: path("/sign-in/code?again=1") };
  },
  { realm: "any", limit: signInLimits.fromAddress, prepare: findLastAsking },
);

export const continueWithProvider = cityAction(
  "signIn.provider",
  providerInput,
  async ({ prepared: address, t }) => (address ? { go: address } : { invalid: t("auth.signIn.noProvider") }),
  { limit: signInLimits.fromAddress, prepare: findProvider },
);

type Asking = { city: City; input: { email: string } };

/** Counted whether or not there is such an account, so that being refused says nothing about it. */
async function countAsking({ city, input: { email } }: Asking): Promise<void> {
  await consumeLimit(signInLimits.fromAddressToAccount, city.id, `${await requestAddress()} ${email}`);
  await consumeLimit(signInLimits.toAccount, city.id, email);
  await consumeLimit(signInLimits.inCity, city.id, "");
}

async function findProvider({ input }: { input: { next: string } }): Promise<string | null> {
  return providerAddress(input.next);
}

async function findLastAsking({ city }: { city: City }) {
  const browser = await knownBrowserHash();
  const last = browser && (await withCity(city.id, (db) => lastAskedFor(db, browser)));
  if (!browser || !last) return null;
  await countAsking({ city, input: last });
  return { ...last, browserHash: browser };
}
