import { z } from "zod";
import { locales } from "@/lib/base/locales";
import { lineInput, textInput } from "@/lib/base/text-input";
import { optionalLine, ticked, version } from "@/lib/cities/fields";
import { houseRules } from "@/lib/discussion/house-rules";
import { emailInput } from "@/lib/people/email";
import { organisationKinds } from "./kinds";

export const organisationLimits = {
  name: { min: 3, max: 100 },
  about: { min: 20, max: 5000 },
  website: 300,
  logoAlt: 200,
  reason: { min: 10, max: 1000 },
  /** Proposals of one person that the city has yet to look at. */
  waiting: 3,
  /** Open invitations of one organisation. */
  invited: 50,
} as const;

const fields = {
  name: lineInput(organisationLimits.name),
  kind: z.enum(organisationKinds, { error: "choose" }),
  about: textInput(organisationLimits.about),
  website: z.union([z.literal(""), z.httpUrl({ error: "url" }).max(organisationLimits.website)]).default(""),
  neighbourhoodId: z
    .union([z.literal(""), z.uuid({ error: "choose" })])
    .optional()
    .transform((value) => value || null),
  picture: z.instanceof(File, { error: "invalid" }).optional(),
  logoAlt: optionalLine(organisationLimits.logoAlt),
};

const id = z.uuid();

export const proposeInput = z.object({ ...fields, locale: z.enum(locales).optional() });

/** A verified one keeps its name and kind, which is what the city looked at: its form sends neither. */
export const changeInput = z.object({
  ...fields,
  id,
  version,
  name: fields.name.optional(),
  kind: fields.kind.optional(),
  removePicture: ticked,
  /** Its speakers want it named in seasons. */
  ranked: ticked,
});

const reason = textInput(organisationLimits.reason);

export const organisationInput = z.object({ id });
export const reasonedInput = z.object({ id, reason });
/** Beside why: which house rule its text, website or logo breaks. */
export const hideInput = z.object({ id, reason, rule: z.enum(houseRules, { error: "choose" }) });
export const memberInput = z.object({ id, person: z.uuid() });
export const inviteMemberInput = z.object({
  id,
  email: emailInput,
  speaks: ticked,
});
export const revokeInput = z.object({ id: z.uuid() });
export const joinInput = z.object({ token: z.string().max(200), shown: ticked });
export const showMeInput = z.object({ id, shown: ticked });

export type ProposeInput = z.output<typeof proposeInput>;
export type ChangeInput = z.output<typeof changeInput>;
export type HideInput = z.output<typeof hideInput>;
export type InviteMemberInput = z.output<typeof inviteMemberInput>;
