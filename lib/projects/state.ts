export const projectStates = ["draft", "active", "archived"] as const;
export type ProjectState = (typeof projectStates)[number];

export type Moments = { publishAt: Date | null; archiveAt: Date | null };

/** What a project is at a moment of the database's clock. A draft may have its moment already. */
export function stateAt({ publishAt, archiveAt }: Moments, now: Date): ProjectState {
  if (!publishAt || publishAt > now) return "draft";
  return archiveAt && archiveAt <= now ? "archived" : "active";
}

export type PhaseState = "past" | "now" | "ahead";

type Days = { startsOn: string | null; endsOn: string | null };

/** By days of the city's calendar: the first and the last belong to it. Without a beginning it is still to come. */
export function phaseAt({ startsOn, endsOn }: Days, today: string): PhaseState {
  if (endsOn && endsOn < today) return "past";
  return startsOn && startsOn <= today ? "now" : "ahead";
}
