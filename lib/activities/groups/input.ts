import { z } from "zod";
import { lineInput, textInput } from "@/lib/base/text-input";
import { emailInput } from "@/lib/people/email";

/** How many addresses can be sent in one go. */
export const mostAddresses = 2000;

const name = lineInput({ min: 2, max: 80 });

/** One a line, or several with commas, semicolons or spaces between; those that are none are told. */
const addresses = textInput({ max: 200_000 })
  .default("")
  .transform((text, context) => {
    const typed = text.split(/[\s,;]+/).filter(Boolean);
    const read = typed.map((one) => ({ one, email: emailInput.safeParse(one.replace(/^<|>$/g, "")) }));
    const wrong = read.find(({ email }) => !email.success);
    if (wrong) context.addIssue({ code: "custom", message: "email", input: text });
    if (typed.length > mostAddresses) context.addIssue({ code: "custom", message: "tooLong", input: text });
    return read.flatMap(({ email }) => (email.success ? [email.data] : []));
  });

export const addGroupInput = z.object({
  name,
  project: z
    .union([z.literal(""), z.uuid({ error: "choose" })])
    .optional()
    .transform((value) => value || null),
  add: addresses,
});

export const changeGroupInput = z.object({ id: z.uuid(), name, add: addresses, remove: addresses });

export const groupInput = z.object({ id: z.uuid() });

export type AddGroupInput = z.output<typeof addGroupInput>;
export type ChangeGroupInput = z.output<typeof changeGroupInput>;
