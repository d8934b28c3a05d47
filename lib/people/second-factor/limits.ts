/** Per account: with three steps at a time, a guess is right three times in a million. */
export const factorLimits = {
  tries: { name: "second factor", points: 8, seconds: 900 },
  triesADay: { name: "second factor in a day", points: 50, seconds: 86_400 },
} as const;
