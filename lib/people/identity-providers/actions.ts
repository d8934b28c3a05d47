"use server";

import { type ActionResult, cityAction } from "@/lib/request/action";
import { saveIdentityProvider } from "./commands";
import { discover } from "./discover";
import { type IdentityProviderInput, identityProviderInput } from "./input";

/** Tests the provider and saves it; one that does not answer as it should is kept, but not switched on. */
export const saveProvider = cityAction(
  "provider.save",
  identityProviderInput,
  async ({ input, prepared, t, ...configuring }): Promise<ActionResult> => {
    const problem = "problem" in prepared ? prepared.problem : null;
    if (problem && input.enabled) {
      return { invalid: "", fields: { issuer: t(`auth.provider.problems.${problem}`) } };
    }
    const issuer = "issuer" in prepared ? prepared.issuer : input.issuer;
    const saved = await saveIdentityProvider(configuring, { ...input, issuer });
    if (!saved.ok) {
      return { invalid: "", fields: { clientSecret: t("auth.provider.secretNeeded") } };
    }
    if (problem)
      return { done: t("auth.provider.savedOff", { problem: t(`auth.provider.problems.${problem}`) }) };
    return { done: t(input.enabled ? "auth.provider.savedOn" : "auth.provider.savedTested") };
  },
  { limit: { name: "provider.save", points: 60, seconds: 3600 }, prepare: test },
);

async function test({ input }: { input: IdentityProviderInput }) {
  return discover(input.issuer);
}
