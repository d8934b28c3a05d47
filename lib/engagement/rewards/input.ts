import { z } from "zod";
import { nestDotted } from "@/lib/base/dotted-fields";
import {
  localizedLine,
  localizedMarkdown,
  optionalDay,
  optionalNumber,
  ticked,
  version,
} from "@/lib/cities/fields";
import { relations } from "@/lib/people/input";

/** What a reward can cost. */
export const mostPoints = 100_000;

export const rewardLimits = { title: 80, text: 1500 } as const;

const optionalId = z
  .union([z.literal(""), z.uuid({ error: "choose" })])
  .optional()
  .transform((value) => value || null);

const fields = {
  title: localizedLine(rewardLimits.title),
  text: localizedMarkdown(rewardLimits.text),
  /** Points are spent; a badge is only shown. */
  cost: z.enum(["points", "badge"], { error: "choose" }),
  price: optionalNumber({ min: 1, max: mostPoints }),
  badge: z.string().max(40).default(""),
  badgeLevel: optionalNumber({ min: 1, max: 9 }),
  stock: optionalNumber({ min: 0, max: 1_000_000 }),
  /** What the form showed: some may have been given out since. */
  stockThen: optionalNumber({ min: 0, max: 1_000_000 }),
  opensOn: optionalDay,
  closesOn: optionalDay,
  validDays: optionalNumber({ min: 1, max: 730 }),
  eachAtMost: optionalNumber({ min: 1, max: 1000 }),
  neighbourhoodId: optionalId,
  relation: z
    .union([z.literal(""), z.enum(relations, { error: "choose" })])
    .optional()
    .transform((value) => value || null),
  partnerId: optionalId,
  picture: z.instanceof(File, { error: "invalid" }).optional(),
  removePicture: ticked,
};

type Fields = z.output<z.ZodObject<typeof fields>>;

function complete(reward: Fields, context: z.RefinementCtx): void {
  const need = (path: string, message: string) =>
    context.addIssue({ code: "custom", message, path: [path], input: "" });
  if (reward.cost === "points" && reward.price === null) need("price", "required");
  if (reward.cost === "badge" && !reward.badge) need("badge", "choose");
  for (const name of ["validDays", "eachAtMost"] as const) if (reward[name] === null) need(name, "required");
  if (reward.opensOn && reward.closesOn && reward.closesOn < reward.opensOn) need("closesOn", "invalid");
}

export const addRewardInput = z.preprocess(nestDotted, z.object(fields).superRefine(complete));
export const changeRewardInput = z.preprocess(
  nestDotted,
  z.object({ version, id: z.uuid(), ...fields }).superRefine(complete),
);
export const rewardInput = z.object({ id: z.uuid() });

export type RewardWords = Omit<Fields, "stockThen" | "picture" | "removePicture">;
export type AddRewardInput = z.output<typeof addRewardInput>;
export type ChangeRewardInput = z.output<typeof changeRewardInput>;
