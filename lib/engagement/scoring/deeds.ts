/** What earns points, in the order in which people read of it. Most of it is giving others time, not making noise. */
export const deeds = [
  "joined",
  "ideaPosted",
  "ideaReached",
  "ideaAccepted",
  "ideaDone",
  "ideaFinalist",
  "supportGiven",
  "commentPosted",
  "foundHelpful",
  "listened",
  "newcomerWelcomed",
  "reportUpheld",
  "surveyAnswered",
  "meetingAttended",
  "helpGiven",
] as const;

export type Deed = (typeof deeds)[number];

/** What a deed earns each time, and how often it does: in a local day, in a local week from Monday, and in all. */
export type ScoreRule = {
  points: number;
  daily: number | null;
  weekly: number | null;
  total: number | null;
};
export type ScoreRules = Record<Deed, ScoreRule>;

/** What a city begins with; a superadmin changes it. */
export const firstRules: ScoreRules = {
  joined: { points: 5, daily: null, weekly: null, total: 1 },
  ideaPosted: { points: 10, daily: 1, weekly: 3, total: null },
  ideaReached: { points: 5, daily: null, weekly: null, total: null },
  ideaAccepted: { points: 20, daily: null, weekly: null, total: null },
  ideaDone: { points: 20, daily: null, weekly: null, total: null },
  ideaFinalist: { points: 20, daily: null, weekly: null, total: null },
  supportGiven: { points: 1, daily: 5, weekly: 20, total: null },
  commentPosted: { points: 2, daily: 3, weekly: 10, total: null },
  foundHelpful: { points: 3, daily: 5, weekly: 20, total: null },
  listened: { points: 2, daily: 3, weekly: 10, total: null },
  newcomerWelcomed: { points: 3, daily: 2, weekly: 5, total: null },
  reportUpheld: { points: 2, daily: 2, weekly: 5, total: null },
  surveyAnswered: { points: 3, daily: 2, weekly: 5, total: null },
  meetingAttended: { points: 10, daily: 1, weekly: 3, total: null },
  helpGiven: { points: 15, daily: 1, weekly: 3, total: null },
};

export function isDeed(value: string): value is Deed {
  return (deeds as readonly string[]).includes(value);
}
