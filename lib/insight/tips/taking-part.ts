import { measured, percentOf, type Rule } from "./evidence";

/** By how many percent fewer people take part than before. */
export const fewerPeople: Rule = {
  ...{ threshold: 30, unit: "percent", speaks: "from" },
  look: ({ dashboard: { engagement } }) => {
    const { active, activeBefore } = engagement;
    const fewer = 100 - percentOf(active, activeBefore);
    return measured(activeBefore >= 20, fewer, { count: active, other: activeBefore }, "/admin/tell");
  },
};

/** Accounts of the month before that stayed silent. */
export const silentNewcomers: Rule = {
  ...{ threshold: 50, unit: "percent", speaks: "from" },
  look: ({ newcomers: { joined, contributed } }) => {
    const silent = joined - contributed;
    const values = { count: silent, other: joined };
    return measured(joined >= 10, percentOf(silent, joined), values, firstDays);
  },
};

/** How many who contributed once came back. */
export const newcomersGone: Rule = {
  ...{ threshold: 25, unit: "percent", speaks: "below" },
  look: ({ newcomers: { contributed, returned } }) => {
    const values = { count: contributed - returned, other: contributed };
    return measured(contributed >= 10, percentOf(returned, contributed), values, firstDays);
  },
};

/** Where their first days are looked at. */
const firstDays = "/admin/insight/first-days";

/** Many look in; how many of a thousand open an account? */
export const onlookers: Rule = {
  ...{ threshold: 10, unit: "perThousand", speaks: "below" },
  look: ({ dashboard: { funnel } }) => {
    const { visitors, joined } = funnel ?? { visitors: 0, joined: 0 };
    const values = { count: visitors, other: joined };
    return measured(visitors >= 300, 10 * percentOf(joined, visitors), values, "/ideas");
  },
};
