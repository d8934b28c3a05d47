import type { DemoLine } from "@/db/seed/model-questions";

/** What the board of the street asks beside the idea. */
export const brewerStreetAsks: DemoLine[] = [
  {
    key: "whom",
    kind: "single",
    required: true,
    title: { en: "Whom does it help most?", de: "Wem hilft es am meisten?", ar: "من يستفيد منها أكثر؟" },
    choices: [
      {
        en: "Children on their way to school",
        de: "Kindern auf dem Schulweg",
        ar: "الأطفال في طريقهم إلى المدرسة",
        weight: 1,
      },
      { en: "People who live here", de: "Menschen, die hier wohnen", ar: "من يسكنون هنا", weight: 1 },
      {
        en: "Shops and their customers",
        de: "Geschäften und ihrer Kundschaft",
        ar: "المتاجر وزبائنها",
        weight: 1,
      },
      { en: "Everybody who passes", de: "Allen, die vorbeikommen", ar: "كل من يمر", weight: 1 },
    ],
  },
  {
    key: "help",
    kind: "single",
    audience: "staff",
    title: {
      en: "Would you help when it is tried out?",
      de: "Würden Sie helfen, wenn es erprobt wird?",
      ar: "هل تساعد عند تجربتها؟",
    },
    choices: [
      { en: "Yes, write to me", de: "Ja, schreiben Sie mir", ar: "نعم، راسلوني", weight: 1 },
      { en: "Perhaps", de: "Vielleicht", ar: "ربما", weight: 1 },
      { en: "No", de: "Nein", ar: "لا", weight: 1 },
    ],
  },
];
