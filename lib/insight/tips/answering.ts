import { found, type Rule } from "./evidence";

/** Answers are late: that is public, and what people remember. */
export const lateAnswers: Rule = {
  threshold: 1,
  look: ({ inbox }, least) => found(inbox.late >= least, { count: inbox.late }, "/admin/ideas?view=late"),
};

/** A week with many dates is easier met when it is seen coming. */
export const fullWeek: Rule = {
  threshold: 8,
  look: ({ inbox }, least) => found(inbox.week >= least, { count: inbox.week }, "/admin/ideas?view=week"),
};

export const unansweredIdeas: Rule = {
  threshold: 15,
  look: ({ inbox }, least) =>
    found(inbox.unanswered >= least, { count: inbox.unanswered }, "/admin/ideas?view=unanswered"),
};

export const waitingForReview: Rule = {
  threshold: 5,
  look: ({ waiting }, least) => found(waiting >= least, { count: waiting }, "/admin/moderation"),
};

/** Without a promise nothing can be late, and nobody knows when to expect an answer. */
export const noPromise: Rule = {
  threshold: 10,
  look: ({ promises, inbox }, least) =>
    found(!promises && inbox.unanswered >= least, { count: inbox.unanswered }, "/admin/settings/promise"),
};

/** Fewer promises kept than `threshold` of them, in percent. */
export const brokenPromises: Rule = {
  threshold: 70,
  look: ({ dashboard: { answers } }, least) => {
    const promised = answers.reduce((sum, one) => sum + one.promised, 0);
    const kept = answers.reduce((sum, one) => sum + one.kept, 0);
    const seen = promised >= 5 && kept * 100 < least * promised;
    return found(seen, { kept, count: promised }, "/admin/settings/promise");
  },
};

/** A department that takes `threshold` times as long as the quickest one. */
export const slowDepartment: Rule = {
  threshold: 2,
  look: ({ dashboard: { answers } }, times) => {
    const known = answers.flatMap(({ median, ...one }) =>
      median !== null && one.answers >= 3 ? [{ ...one, median }] : [],
    );
    const quickest = Math.min(...known.map(({ median }) => median));
    return known
      .filter(({ median }) => known.length > 1 && median >= 14 && median >= times * Math.max(1, quickest))
      .map(({ department, median }) => ({
        about: department,
        values: { name: department, count: Math.round(median), other: Math.round(quickest) },
        to: `/admin/ideas?${new URLSearchParams({ view: "due", department })}`,
      }));
  },
};
