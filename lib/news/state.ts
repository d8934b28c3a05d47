export const newsStates = ["draft", "scheduled", "published", "withdrawn"] as const;
export type NewsState = (typeof newsStates)[number];

type Moments = { publishAt: Date | null; withdrawnAt: Date | null };

/** What a piece of news is at a moment of the database's clock; no job changes it. */
export function newsStateAt({ publishAt, withdrawnAt }: Moments, now: Date): NewsState {
  if (withdrawnAt) return "withdrawn";
  if (!publishAt) return "draft";
  return publishAt > now ? "scheduled" : "published";
}
