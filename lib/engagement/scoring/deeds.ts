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

/** What a deed earns each time, and how often it does in a local day, and in a local week from Monday. */
export type ScoreRule = { points: number; daily: number | null; weekly: number | null };
export type ScoreRules = Record<Deed, ScoreRule>;

/** What a city begins with; a superadmin changes it. */
export const firstRules: ScoreRules = {
  joined: { points: 5, daily: null, weekly: null },
  ideaPosted: { points: 10, daily: 1, weekly: 3 },
  ideaReached: { points: 5, daily: null, weekly: null },
  ideaAccepted: { points: 20, daily: null, weekly: null },
  ideaDone: { points: 20, daily: null, weekly: null },
  ideaFinalist: { points: 20, daily: null, weekly: null },
  supportGiven: { points: 1, daily: 5, weekly: 20 },
  commentPosted: { points: 2, daily: 3, weekly: 10 },
  foundHelpful: { points: 3, daily: 5, weekly: 20 },
  listened: { points: 2, daily: 3, weekly: 10 },
  newcomerWelcomed: { points: 3, daily: 2, weekly: 5 },
  reportUpheld: { points: 2, daily: 2, weekly: 5 },
  surveyAnswered: { points: 3, daily: 2, weekly: 5 },
  meetingAttended: { points: 10, daily: 1, weekly: 3 },
  helpGiven: { points: 15, daily: 1, weekly: 3 },
};

export function isDeed(value: string): value is Deed {
  return (deeds as readonly string[]).includes(value);
}
