import type { Localized } from "@/lib/base/localized";

export const awards = ["winner", "mention"] as const;
export type Award = (typeof awards)[number];

/** An idea that staff named for the last round; what it is called only while everybody may read it. */
export type Finalist = {
  activityId: string;
  ideaId: string;
  reason: Localized;
  announcedAt: Date | null;
  award: Award | null;
  awardWords: Localized;
  awardGets: Localized;
  takenBackAt: Date | null;
  idea: {
    code: string;
    slug: string;
    title: string;
    locale: string;
    visibility: string;
    supports: number;
    comments: number;
    author: string;
    coverFileId: string | null;
  };
};

/** In the last round: announced to everybody, and not taken back. */
export function stands({ announcedAt, takenBackAt }: Pick<Finalist, "announcedAt" | "takenBackAt">): boolean {
  return announcedAt !== null && takenBackAt === null;
}

/** Whether its idea is there for everybody: what was withdrawn, removed or merged is not recognised. */
export function isThere({ idea }: Pick<Finalist, "idea">): boolean {
  return idea.visibility === "public";
}

/** What became of an idea that is not there for everybody. */
export function goneAs({ idea: { visibility } }: Pick<Finalist, "idea">): "withdrawn" | "removed" | "merged" {
  return visibility === "withdrawn" || visibility === "merged" ? visibility : "removed";
}
