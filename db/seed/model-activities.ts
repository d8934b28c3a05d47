import type { Localized } from "@/lib/base/localized";

/** A choice, and how likely somebody chooses it. */
export type Weighted = Localized & { weight: number };

type Staged = {
  /** Names it within the city; its short code is drawn from it. */
  key: string;
  project?: string;
  by: string;
  published: number;
  title: Localized;
  intro: Localized;
};

/** What was voted on, with how likely which choice is. */
export type DemoPoll = Staged & {
  /** Counted backwards; none where it is held in a hall, by hand. */
  closes?: number;
  questions: {
    title: Localized;
    choices: Weighted[];
    votes: number;
    /** In a hall: how it stands now. */
    stands?: "open" | "closed";
  }[];
};

export type DemoVolunteering = Staged & {
  causes: {
    title: Localized;
    text: Localized;
    place: Localized;
    begins: { ago: number; at: string };
    hours: number;
    needed: number;
    offered: number;
    /** Of one that is done. */
    helped?: number;
  }[];
};

/** A question that ideas answer: those that name its key as their project. */
export type DemoChallenge = Staged & {
  /** Counted backwards, as all days. */
  closes: number;
  decides: number;
  criteria: Localized;
  prize: Localized;
  jury: Localized;
  /** It is one of the season that runs. */
  inSeason?: boolean;
  /** Who was named, by the keys of their ideas, and how many days ago. */
  named?: { ago: number; finalists: DemoFinalist[] };
};

export type DemoFinalist = { idea: string; reason: Localized };
