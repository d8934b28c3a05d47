import { z } from "zod";
import { lineInput } from "@/lib/base/text-input";
import { endReasons } from "./fields";

const next = z.string().max(500).default("/");

const filled = lineInput({ min: 1, max: 200 });

/** Only the fields that the city asks for are there; which those are, the command knows. */
export const proveInput = z.object({
  next,
  ...{ lastName: filled.optional(), firstName: filled.optional(), birthDate: filled.optional() },
  ...{ postcode: filled.optional(), street: filled.optional(), registerNumber: filled.optional() },
});
/** The same of somebody else, by staff. */
export const lookUpInput = proveInput.omit({ next: true });
export type ProveInput = z.output<typeof proveInput>;

export const askLetterInput = z.object({
  next,
  name: lineInput({ min: 3, max: 80 }),
  street: lineInput({ min: 3, max: 80 }),
  postcode: lineInput({ min: 2, max: 12 }),
  place: lineInput({ min: 2, max: 60 }),
  /** What the city's list has beside an address, where there is one. */
  ...{ lastName: filled.optional(), firstName: filled.optional(), birthDate: filled.optional() },
});
export type AskLetterInput = z.output<typeof askLetterInput>;

export const letterCodeInput = z.object({ next, code: lineInput({ min: 1, max: 40 }) });
export const ownLetterInput = z.object({ next });

export const endInput = z.object({ id: z.uuid(), reason: z.enum(endReasons, { error: "choose" }) });
export type EndInput = z.output<typeof endInput>;

const id = z.uuid();
const ids = z.union([id.transform((one) => [one]), z.array(id).max(500)]);

export const printedInput = z.object({ ids });
export const letterInput = z.object({ id });
