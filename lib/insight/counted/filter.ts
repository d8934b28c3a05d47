import type { Taxonomy } from "@/lib/cities/taxonomy";
import { without } from "@/lib/ideas/board/filter";
import { type ContributionKind, contributionKinds } from "@/lib/insight/kinds";
import type { Days } from "@/lib/insight/period";
import type { Scope } from "@/lib/insight/scope";

/** Which of the things that figures count; what is not named is not filtered by. An id that is null: those without. */
export type Counted = Days & {
  /** The project in which they were; the whole city where there is none. */
  scope?: Scope | null;
  /** Answers of the city are no contributions, so they are counted apart. */
  what: "contributions" | "answers";
  kind?: ContributionKind;
  topicId?: string | null;
  neighbourhoodId?: string | null;
  department?: string;
};

/** What an address names by words that people can read; unknown ones are left out. */
export function readCounted(
  asked: (name: string) => string,
  { days, scope, taxonomy }: { days: Days; scope: Scope | null; taxonomy: Taxonomy },
): Counted {
  const { from, to } = days;
  const { topics, neighbourhoods } = taxonomy;
  if (asked("what") === "answers") {
    return {
      from,
      to,
      scope,
      what: "answers",
      ...(asked("department") ? { department: asked("department") } : {}),
    };
  }
  const kind = contributionKinds.find((known) => known === asked("kind"));
  const topicId = idOf(topics, asked("topic"));
  const neighbourhoodId = idOf(neighbourhoods, asked("area"));
  return {
    ...{ from, to, scope, what: "contributions" },
    ...(kind ? { kind } : {}),
    ...(topicId === undefined ? {} : { topicId }),
    ...(neighbourhoodId === undefined ? {} : { neighbourhoodId }),
  };
}

/** The address of what a figure counts: the same words. */
export function countedQuery(counted: Counted, { topics, neighbourhoods }: Taxonomy): string {
  const { from, to, scope, what, kind, topicId, neighbourhoodId, department } = counted;
  const params = new URLSearchParams({ range: "custom", from, to });
  if (scope) params.set("project", scope.code);
  if (what === "answers") params.set("what", what);
  if (kind) params.set("kind", kind);
  if (topicId !== undefined) params.set("topic", slugOf(topics, topicId));
  if (neighbourhoodId !== undefined) params.set("area", slugOf(neighbourhoods, neighbourhoodId));
  if (department !== undefined) params.set("department", department);
  return params.toString();
}

type Named = { id: string; slug: string }[];

function idOf(named: Named, slug: string): string | null | undefined {
  return slug === without ? null : named.find((one) => one.slug === slug)?.id;
}

function slugOf(named: Named, id: string | null): string {
  return named.find((one) => one.id === id)?.slug ?? without;
}
