import { found, type Rule } from "./evidence";

/** Fewer people than before, by `threshold` percent. */
export const fewerPeople: Rule = {
  threshold: 30,
  look: ({ dashboard: { engagement } }, percent) => {
    const { active, activeBefore } = engagement;
    const seen = activeBefore >= 20 && active * 100 <= activeBefore * (100 - percent);
    return found(seen, { count: active, other: activeBefore }, "/admin/tell");
  },
};

/** Accounts that stay silent: more than `threshold` percent of the month before. */
export const silentNewcomers: Rule = {
  threshold: 50,
  look: ({ newcomers: { joined, contributed } }, percent) => {
    const silent = joined - contributed;
    return found(
      joined >= 10 && silent * 100 >= joined * percent,
      { count: silent, other: joined },
      "/ideas",
    );
  },
};

/** People who contributed once and not again: fewer than `threshold` percent came back. */
export const newcomersGone: Rule = {
  threshold: 25,
  look: ({ newcomers: { contributed, returned } }, percent) =>
    found(
      contributed >= 10 && returned * 100 < contributed * percent,
      { count: contributed - returned, other: contributed },
      "/admin/ideas?view=unanswered",
    ),
};

/** Many look in, and of a thousand fewer than `threshold` open an account. */
export const onlookers: Rule = {
  threshold: 10,
  look: ({ dashboard: { funnel } }, least) =>
    found(
      funnel.visitors >= 300 && funnel.joined * 1000 < least * funnel.visitors,
      { count: funnel.visitors, other: funnel.joined },
      "/ideas",
    ),
};
