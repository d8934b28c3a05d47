/** What a project says in words, with how long each may be. */
export const textLimits = {
  title: 100,
  summary: 300,
  coverAlt: 200,
  objective: 600,
  audience: 300,
  decision: 600,
  decider: 200,
  openPoints: 1500,
  fixedPoints: 1500,
  commitment: 1500,
  means: 800,
  outcome: 6000,
} as const;

export type TextName = keyof typeof textLimits;

/** What belongs together is written on one page and saved at once. */
export const sections = {
  purpose: ["objective", "audience", "decision", "decider"],
  room: ["openPoints", "fixedPoints"],
  promise: ["commitment", "means"],
  outcome: ["outcome"],
} as const satisfies Record<string, readonly TextName[]>;

export type Section = keyof typeof sections;
export const sectionNames = Object.keys(sections) as Section[];

/** Whoever takes part has to know it beforehand, so nothing is published without it. */
export const mustSay = [
  ...sections.purpose,
  ...sections.room,
  ...sections.promise,
] as const satisfies readonly TextName[];
