import type { Dashboard } from "@/lib/insight/reading/dashboard";

/** What tips look at: the last thirty days, and what waits for staff now. */
export type Evidence = {
  dashboard: Dashboard;
  inbox: { late: number; week: number; unanswered: number };
  /** Contributions that wait for a moderator. */
  waiting: number;
  /** Whether the city promises an answer at all. */
  promises: boolean;
  /** People who opened an account in the thirty days before: they have had time to come back. */
  newcomers: { joined: number; contributed: number; returned: number };
};

/** Something that was seen: about what, in which words, and where to do something about it. */
export type Finding = {
  /** Id of the topic or neighbourhood; empty for the whole city. */
  about: string;
  values: Record<string, string | number>;
  /** A page of this city. */
  to: string;
};

/** A rule sees nothing where there is too little to go by. `threshold` is where it begins to speak. */
export type Rule = { threshold: number; look: (evidence: Evidence, threshold: number) => Finding[] };

/** One finding if `seen`, of the whole city. */
export function found(seen: boolean, values: Finding["values"], to: string): Finding[] {
  return seen ? [{ about: "", values, to }] : [];
}
