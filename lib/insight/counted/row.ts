import type { ActivityKind, Results } from "@/lib/activities/kinds";
import type { Localized } from "@/lib/base/localized";
import type { ContributionKind } from "@/lib/insight/kinds";
import type { Counted } from "./filter";

export type CountedIdea = { code: string; slug: string; title: string; locale: string };
export type CountedActivity = { code: string; kind: ActivityKind; title: Localized; results: Results };

export type CountedRow = {
  kind: ContributionKind | "answer";
  at: Date;
  /** The idea that it is, or is about; or the debate or other activity in which it was. */
  about:
    | ({ of: "idea" } & CountedIdea)
    | ({ of: "debate" } & Omit<CountedIdea, "slug">)
    | ({ of: "activity" } & CountedActivity);
  /** What was said; empty for an idea, whose title says it, and for what stands together. */
  text: string;
  /** Supports of an idea on one day stand together, as does what was done in an activity. */
  count: number;
  /** Of an answer: whether its date was kept; null where none was promised. */
  onTime: boolean | null;
  cursor: string;
};

/** What is asked of each kind of thing, and a row before its cursor is made. */
export type Part = { counted: Counted; after: { at: string; key: string } | null; limit: number };
export type Listed = Omit<CountedRow, "at" | "cursor"> & { moment: string; key: string };

/** A row about an idea, or about a debate, which has no slug, as the database gives it. */
export type IdeaRow = Omit<Listed, "about" | "slug"> & Omit<CountedIdea, "slug"> & { slug: string | null };

export function aboutIdea({ code, slug, title, locale, ...row }: IdeaRow): Listed {
  const about = { code, title, locale };
  return { ...row, about: slug === null ? { of: "debate", ...about } : { of: "idea", ...about, slug } };
}
