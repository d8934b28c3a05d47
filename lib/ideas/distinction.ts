/** What an idea can be in the challenge that it answers, as everybody may know. */
export const distinctions = ["finalist", "winner", "mention"] as const;
export type Distinction = (typeof distinctions)[number];

export function asDistinction(value: string | null): Distinction | null {
  return distinctions.find((one) => one === value) ?? null;
}
