import { mergePath } from "@/lib/ideas/address";
import { measured, percentOf, type Rule } from "./evidence";

/** Answers are late: that is public, and what people remember. */
export const lateAnswers: Rule = {
  ...{ threshold: 1, unit: "count", speaks: "from" },
  look: ({ inbox: { late } }) => measured(true, late, { count: late }, "/admin/ideas?view=late"),
};

/** A week with many dates is easier met when it is seen coming. */
export const fullWeek: Rule = {
  ...{ threshold: 8, unit: "count", speaks: "from" },
  look: ({ inbox: { week } }) => measured(true, week, { count: week }, "/admin/ideas?view=week"),
};

export const unansweredIdeas: Rule = {
  ...{ threshold: 15, unit: "count", speaks: "from" },
  look: ({ inbox: { unanswered } }) =>
    measured(true, unanswered, { count: unanswered }, "/admin/ideas?view=unanswered"),
};

export const waitingForReview: Rule = {
  ...{ threshold: 5, unit: "count", speaks: "from" },
  look: ({ waiting }) => measured(true, waiting, { count: waiting }, "/admin/moderation"),
};

/** People were told by when it is decided; for how many days that has passed. */
export const undecidedChallenge: Rule = {
  ...{ threshold: 1, unit: "count", speaks: "from", needs: "activities.manage" },
  look: ({ undecided }) =>
    undecided.map(({ id, title, days }) => ({
      about: id,
      level: days,
      values: { count: days },
      words: { name: title },
      to: `/admin/activities/${id}/finalists`,
    })),
};

/** Without a promise nothing can be late, and nobody knows when to expect an answer. */
export const noPromise: Rule = {
  ...{ threshold: 10, unit: "count", speaks: "from", needs: "city.configure" },
  look: ({ promises, inbox: { unanswered } }) =>
    measured(!promises, unanswered, { count: unanswered }, "/admin/settings/promise"),
};

/** How many promises were kept. */
export const brokenPromises: Rule = {
  ...{ threshold: 70, unit: "percent", speaks: "below", needs: "city.configure" },
  look: ({ dashboard: { answers } }) => {
    const promised = answers.reduce((sum, one) => sum + one.promised, 0);
    const kept = answers.reduce((sum, one) => sum + one.kept, 0);
    const values = { kept, count: promised };
    return measured(promised >= 5, percentOf(kept, promised), values, "/admin/settings/promise");
  },
};

/** How long a department takes, of what the quickest one takes. Two weeks are nothing to speak of. */
export const slowDepartment: Rule = {
  ...{ threshold: 200, unit: "percent", speaks: "from" },
  look: ({ dashboard: { answers } }) => {
    const known = answers.flatMap(({ median, ...one }) =>
      median !== null && one.answers >= 3 ? [{ ...one, median }] : [],
    );
    if (known.length < 2) return [];
    const quickest = Math.min(...known.map(({ median }) => median));
    return known
      .filter(({ median }) => median >= 14 && median > quickest)
      .map(({ department, median }) => ({
        about: department,
        level: percentOf(median, Math.max(1, quickest)),
        values: { name: department, count: Math.round(median), other: Math.round(quickest) },
        to: `/admin/ideas?${new URLSearchParams({ view: "due", department })}`,
      }));
  },
};

/**
 * Two ideas that ask for the same: together they weigh more, and one answer is enough. In the imported cities nearly
 * all pairs from 50 percent on are one.
 */
export const twinIdeas: Rule = {
  ...{ threshold: 50, unit: "percent", speaks: "from" },
  look: ({ twins }) =>
    twins.map(({ one, into, score }) => ({
      about: `${one.code} ${into.code}`,
      level: 100 * score,
      values: { one: one.code, into: into.code },
      words: { one: one.title, into: into.title },
      to: `${mergePath(one)}?${new URLSearchParams({ into: into.code })}`,
    })),
};
