"use server";

import { cityAction } from "@/lib/request/action";
import { consumeLimit } from "@/lib/request/limits";
import type { Actor } from "../../actor";
import { countTry, ownPage } from "../actions/onward";
import { fieldsOf, sameFor } from "../fields";
import { askLetterInput, letterCodeInput, letterInput, ownLetterInput, printedInput } from "../input";
import { residenceLimits } from "../limits";
import { askedForLetters } from "../marks";
import { askForLetter, markPrinted, redeemLetter, refuseLetter, withdrawLetter } from "./commands";

export const askForLetterForm = cityAction(
  "residence.letter.ask",
  askLetterInput,
  async (request) => {
    const { input, settings, t } = request;
    const asked = askedForLetters(fieldsOf(settings.residenceFields));
    const empty = asked.filter((field) => !input[field as keyof typeof input]);
    if (empty.length > 0) {
      const needed = t("errors.required");
      return { invalid: "", fields: Object.fromEntries(empty.map((field) => [field, needed])) };
    }
    if (input.birthDate && !sameFor("birthDate", input.birthDate))
      return { invalid: "", fields: { birthDate: t("errors.invalid") } };
    await askForLetter(request, input);
    return { go: request.path(ownPage(request.input.next)) };
  },
  { prepare: countLetter },
);

export const redeemLetterForm = cityAction(
  "residence.letter.redeem",
  letterCodeInput,
  async (request) => {
    const { input, t, path } = request;
    const right = await redeemLetter(request, input);
    return right
      ? { go: path(ownPage(input.next, { verified: "1" })) }
      : { invalid: "", fields: { code: t("residence.letter.wrong") } };
  },
  { prepare: countTry },
);

export const withdrawLetterForm = cityAction("residence.letter.withdraw", ownLetterInput, async (request) => {
  await withdrawLetter(request);
  return { go: request.path(ownPage(request.input.next)) };
});

export const markPrintedForm = cityAction("residence.letter.printed", printedInput, async (request) => {
  const count = await markPrinted(request, request.input);
  return { go: request.path(`/admin/residents?printed=${count}`) };
});

export const refuseLetterForm = cityAction("residence.letter.refuse", letterInput, async (request) => {
  await refuseLetter(request, request.input);
  return { go: request.path("/admin/residents?saved=letterRefused") };
});

async function countLetter({ actor, city }: { actor: Actor; city: { id: string } }): Promise<void> {
  if (actor.kind === "person") await consumeLimit(residenceLimits.letters, city.id, actor.id);
}
