import { expect, test } from "vitest";
import { readPeriod } from "@/lib/insight/period";
import type { TopicFigure } from "@/lib/insight/reading/places";
import type { Evidence } from "@/lib/insight/tips/evidence";
import { findTips, isFor, type RuleName, ruleNames, rules } from "@/lib/insight/tips/rules";

type Figures = Partial<Evidence["dashboard"]>;
type Changes = Partial<Omit<Evidence, "dashboard">> & { figures?: Figures };

const neighbourhoods = ["north", "south", "west"].map((id) => ({
  id,
  slug: id,
  name: { en: id },
  archived: false,
}));
const parks = {
  id: "parks",
  slug: "parks",
  name: { en: "Parks" },
  icon: "dot",
  hue: 1,
  department: "",
  archived: false,
};
const none = {
  idea: 0,
  comment: 0,
  for: 0,
  against: 0,
  support: 0,
  survey: 0,
  poll: 0,
  meeting: 0,
  volunteering: 0,
};

/** A city in which nothing has happened yet, but for what `changes` say. */
function evidence({ figures, ...changes }: Changes = {}): Evidence {
  return {
    inbox: { late: 0, week: 0, unanswered: 0 },
    waiting: 0,
    promises: true,
    newcomers: { joined: 0, contributed: 0, returned: 0 },
    twins: [],
    undecided: [],
    ...changes,
    dashboard: {
      period: readPeriod({ range: "30", from: "", to: "" }, "2026-11-28"),
      scope: null,
      taxonomy: { topics: [parks], neighbourhoods, statuses: {} },
      populations: { north: 1000, south: 1000, west: 1000 },
      engagement: {
        ...{ buckets: [], before: [], counts: none, countsBefore: none },
        ...{ active: 0, activeBefore: 0, population: 3000, broughtSupports: 0 },
      },
      funnel: { visitors: 0, joined: 0, contributed: 0, returned: 0 },
      ...{ topics: [], neighbourhoods: [], hours: [], devices: [], answers: [], promises: [], groups: [] },
      ...figures,
    },
  };
}

const people = (active: number, activeBefore: number): Changes => ({
  figures: { engagement: { ...evidence().dashboard.engagement, active, activeBefore } },
});
const figure = (changes: Partial<TopicFigure>): TopicFigure => ({
  ...{ id: "parks", count: 0, usual: 0, ideas: 0, for: 0, against: 0 },
  ...changes,
});
const topic = (changes: Partial<TopicFigure>): Changes => ({ figures: { topics: [figure(changes)] } });
const places = (counts: Record<string, number>): Changes => ({
  figures: { neighbourhoods: Object.entries(counts).map(([id, count]) => ({ id, count, ideas: 0 })) },
});
const answered = (promised: number, kept: number, medians: (number | null)[] = [null]): Changes => ({
  figures: {
    answers: medians.map((median, index) => ({
      department: `Office ${index}`,
      answers: 5,
      promised,
      kept,
      median,
    })),
  },
});
/** Of a hundred inhabitants, who lives here; and who took part, by age. */
const ages = (lives: Record<string, number>, shown: Record<string, number>, together: string[]): Changes => {
  const said = Object.values(shown).reduce((sum, count) => sum + count, 0);
  const census = { source: "Register", year: 2026, counts: lives };
  const question = {
    field: "age" as const,
    choices: [{ value: "25-34" as const }, { value: "75plus" as const }],
  };
  const published = { people: said + 30, shown, together };
  return { figures: { groups: [{ question, start: "2026-07-01", published, census }] } };
};
const alike = (score: number): Changes => {
  const [one, into] = ["AAAAA", "BBBBB"].map((code) => ({ id: code, code, title: `Idea ${code}` }));
  return one && into ? { twins: [{ one, into, score }] } : {};
};
const inbox = (changes: Partial<Evidence["inbox"]>) => ({ late: 0, week: 0, unanswered: 0, ...changes });

/** For each rule what makes it speak, and what comes close and does not. */
const cases: Record<RuleName, { speaks: Changes; silent: Changes; to: string }> = {
  lateAnswers: {
    speaks: { inbox: inbox({ late: 1 }) },
    silent: { inbox: inbox({ week: 1 }) },
    to: "/admin/ideas?view=late",
  },
  fullWeek: {
    speaks: { inbox: inbox({ week: 8 }) },
    silent: { inbox: inbox({ week: 7 }) },
    to: "/admin/ideas?view=week",
  },
  unansweredIdeas: {
    speaks: { inbox: inbox({ unanswered: 15 }) },
    silent: { inbox: inbox({ unanswered: 14 }) },
    to: "/admin/ideas?view=unanswered",
  },
  waitingForReview: { speaks: { waiting: 5 }, silent: { waiting: 4 }, to: "/admin/moderation" },
  undecidedChallenge: {
    speaks: { undecided: [{ id: "square", title: "A cooler square", days: 1 }] },
    silent: { undecided: [] },
    to: "/admin/activities/square/finalists",
  },
  noPromise: {
    speaks: { promises: false, inbox: inbox({ unanswered: 10 }) },
    silent: { promises: true, inbox: inbox({ unanswered: 10 }) },
    to: "/admin/settings/promise",
  },
  twinIdeas: {
    speaks: alike(0.5),
    silent: alike(0.49),
    to: "/admin/ideas/AAAAA/merge?into=BBBBB",
  },
  brokenPromises: { speaks: answered(10, 6), silent: answered(10, 7), to: "/admin/settings/promise" },
  slowDepartment: {
    speaks: answered(0, 0, [10, 20]),
    silent: answered(0, 0, [11, 20]),
    to: "/admin/ideas?view=due&department=Office+1",
  },
  fewerPeople: { speaks: people(14, 20), silent: people(15, 20), to: "/admin/tell" },
  silentNewcomers: {
    speaks: { newcomers: { joined: 10, contributed: 5, returned: 5 } },
    silent: { newcomers: { joined: 10, contributed: 6, returned: 6 } },
    to: "/admin/insight/first-days",
  },
  newcomersGone: {
    speaks: { newcomers: { joined: 12, contributed: 12, returned: 2 } },
    silent: { newcomers: { joined: 12, contributed: 12, returned: 3 } },
    to: "/admin/insight/first-days",
  },
  onlookers: {
    speaks: { figures: { funnel: { visitors: 400, joined: 3, contributed: 0, returned: 0 } } },
    silent: { figures: { funnel: { visitors: 400, joined: 4, contributed: 0, returned: 0 } } },
    to: "/ideas",
  },
  quietNeighbourhood: {
    speaks: places({ north: 20, south: 16, west: 5 }),
    silent: places({ north: 20, south: 16, west: 9 }),
    to: "/admin/tell?neighbourhood=west",
  },
  // Told with those who said nothing, and after a group that has a number: then there are fewer than five.
  missingGroup: {
    speaks: ages({ "25-34": 86, "75plus": 14 }, { "25-34": 60 }, ["", "75plus"]),
    silent: ages({ "25-34": 87, "75plus": 13 }, { "25-34": 60 }, ["", "75plus"]),
    to: "/admin/tell?group=age.75plus",
  },
  risingTopic: {
    speaks: {
      figures: { topics: [figure({ count: 30, usual: 5 }), figure({ id: null, count: 100, usual: 100 })] },
    },
    // Everything tripled, so this topic did as all others.
    silent: {
      figures: { topics: [figure({ count: 30, usual: 5 }), figure({ id: null, count: 300, usual: 50 })] },
    },
    to: "/ideas?topic=parks&sort=newest",
  },
  dividedTopic: {
    speaks: topic({ count: 10, usual: 10, for: 6, against: 4 }),
    silent: topic({ count: 10, usual: 10, for: 8, against: 2 }),
    to: "/ideas?topic=parks&sort=discussed",
  },
  untoldTopic: {
    speaks: topic({ id: null, count: 20, usual: 20 }),
    silent: topic({ id: null, count: 19, usual: 19 }),
    to: "/ideas?topic=-",
  },
  unknownPopulation: {
    speaks: { figures: { populations: { north: 1, south: 1 } } },
    silent: {},
    to: "/admin/settings/neighbourhoods",
  },
  bestMoment: {
    speaks: { figures: { hours: [{ weekday: 4, hour: 18, count: 60 }] } },
    silent: { figures: { hours: [{ weekday: 4, hour: 18, count: 59 }] } },
    to: "/admin/tell",
  },
};

test.each(ruleNames)(
  "%s speaks where there is reason to, and leads to where something can be done",
  (rule) => {
    const { speaks, silent, to } = cases[rule];
    const named = (changes: Changes) => findTips(evidence(changes)).filter((tip) => tip.rule === rule);
    expect(named(speaks).map((tip) => tip.to)).toEqual([to]);
    expect(named(silent)).toEqual([]);
  },
);

test("a group is missing by its own number, and never where too few said anything", () => {
  const named = (changes: Changes) =>
    findTips(evidence(changes)).map(({ rule, about }) => `${rule} ${about}`);
  const half = { "25-34": 50, "75plus": 50 };
  expect(named(ages(half, { "": 30, "25-34": 35, "75plus": 25 }, []))).toEqual(["missingGroup age.75plus"]);
  expect(named(ages(half, { "": 30, "25-34": 34, "75plus": 26 }, []))).toEqual([]);
  expect(named(ages(half, { "": 30, "25-34": 33, "75plus": 6 }, []))).toEqual([]);
  expect(named(ages(half, { "75plus": 60 }, ["", "25-34"]))).toEqual([]);
});

test("a city in which nothing has happened yet is told nothing", () => {
  expect(findTips(evidence())).toEqual([]);
});

test.each(ruleNames)("%s speaks from where staff chose that it should", (rule) => {
  const { speaks } = cases[rule];
  const found = findTips(evidence(speaks)).find((tip) => tip.rule === rule);
  const level = found?.level ?? Number.NaN;
  const said = (threshold: number) =>
    findTips(evidence(speaks), { [rule]: threshold }).some(({ to }) => to === found?.to);
  const [heard, silent] = rules[rule].speaks === "from" ? [level, level + 1] : [level + 1, level];
  expect(said(heard)).toBe(true);
  expect(said(silent)).toBe(false);
});

test("what people wait for is said before what could be better", () => {
  const late = { inbox: inbox({ late: 1 }), promises: true };
  const tips = findTips(evidence({ ...late, ...people(14, 20), ...answered(10, 6) }));
  expect(tips.map(({ rule }) => rule)[0]).toBe("lateAnswers");
});

test("of two ideas that are one, staff read the titles, and only their codes are kept", () => {
  const [tip] = findTips(evidence(alike(0.9)));
  expect(tip?.words).toEqual({ one: "Idea AAAAA", into: "Idea BBBBB" });
  expect(JSON.stringify(tip?.values)).not.toContain("Idea");
});

test("who may not change what a tip leads to is not told it", () => {
  const closed = (role: string) => ruleNames.filter((rule) => !isFor(role, { rule }));
  expect(closed("superadmin")).toEqual([]);
  expect(closed("moderator")).toEqual([
    ...["undecidedChallenge", "noPromise", "brokenPromises", "unknownPopulation"],
  ]);
});
