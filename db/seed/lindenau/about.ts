import type { DemoCity } from "@/db/seed/model";

/** Those in the middle of life come, the old and the very young do not: what the dashboard should show. */
export const about: DemoCity["about"] = {
  talkative: 0.84,
  ages: {
    under18: 3,
    "18-24": 11,
    "25-34": 27,
    "35-44": 25,
    "45-54": 17,
    "55-64": 12,
    "65-74": 8,
    "75plus": 0,
  },
  genders: { woman: 48, man: 49, other: 2 },
  question: {
    label: {
      en: "Do you rent or own your home?",
      de: "Wohnen Sie zur Miete oder im Eigentum?",
      ar: "هل تستأجر مسكنك أم تملكه؟",
    },
    choices: [
      { label: { en: "Rent", de: "Zur Miete", ar: "أستأجر" }, weight: 42 },
      { label: { en: "Own", de: "Eigentum", ar: "أملك" }, weight: 53 },
      {
        label: { en: "With family or in a home", de: "Bei Familie oder im Heim", ar: "مع العائلة أو في دار" },
        weight: 3,
      },
    ],
  },
  census: {
    source: "Lindenau population register",
    year: 2025,
    ages: {
      ...{ under18: 15_900, "18-24": 9_300, "25-34": 14_800, "35-44": 13_200 },
      ...{ "45-54": 12_100, "55-64": 12_400, "65-74": 9_700, "75plus": 10_600 },
    },
    genders: { woman: 49_900, man: 47_900, other: 200 },
  },
};
