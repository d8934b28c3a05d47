import { z } from "zod";
import { dottedForm, localizedLine, version } from "@/lib/cities/fields";

/** What was chosen, by field; an empty choice is none. */
export const sayInput = dottedForm({
  about: z.record(z.string().max(40), z.string().max(60)).default({}),
});
export type SayInput = z.output<typeof sayInput>;

export const forgetInput = z.object({ forget: z.literal("all") });

/** The lines of a question's choices: as many as a short list on a phone can hold. */
export const choiceNames = [
  "choice0",
  "choice1",
  "choice2",
  "choice3",
  "choice4",
  "choice5",
  "choice6",
  "choice7",
] as const;

const choice = localizedLine(60);

const words = {
  label: localizedLine(120),
  ...{ choice0: choice, choice1: choice, choice2: choice, choice3: choice },
  ...{ choice4: choice, choice5: choice, choice6: choice, choice7: choice },
};

export const addFieldInput = dottedForm(words);
export const changeFieldInput = dottedForm({ version, id: z.uuid(), ...words });
export const fieldInput = z.object({ id: z.uuid() });

export type FieldWords = z.output<typeof addFieldInput>;
export type ChangeFieldInput = z.output<typeof changeFieldInput>;
