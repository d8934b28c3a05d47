/**
 * What a contribution can break: a report names one, a removal cites one, the public record counts by them.
 * Their words are the messages `moderation.rules.*`.
 */
export const houseRules = [
  "insult",
  "advertising",
  "privacy",
  "rights",
  "offTopic",
  "illegal",
  "other",
] as const;

export type HouseRule = (typeof houseRules)[number];

export function isHouseRule(value: unknown): value is HouseRule {
  return houseRules.some((rule) => rule === value);
}
