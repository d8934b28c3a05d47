import type { DemoSurvey } from "@/db/seed/model";

/** A street at night: what somebody might send who stands there with a phone. */
const night = (
  lamp: boolean,
  shape: string,
) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800">
  <rect width="1200" height="800" fill="#1d2433"/><rect y="560" width="1200" height="240" fill="#2b3140"/>
  <rect x="120" y="200" width="260" height="380" fill="#39415a"/><rect x="430" y="120" width="300" height="460" fill="#323a52"/>
  <rect x="900" y="220" width="14" height="380" fill="#0e1320"/>
  ${lamp ? '<circle cx="907" cy="214" r="90" fill="#f3d98a" opacity="0.35"/><circle cx="907" cy="214" r="26" fill="#f7e3a3"/>' : ""}
  ${shape}</svg>`;

/** With a place on the map and a picture for each answer. */
export const darkCorners: DemoSurvey = {
  key: "dark-corners",
  project: "brewer-street",
  by: "rashid",
  published: 11,
  closes: -17,
  answers: 74,
  title: {
    en: "Where is it too dark around Brewer Street?",
    de: "Wo ist es rund um die Brewer Street zu dunkel?",
    ar: "أين يشتد الظلام حول شارع بروير؟",
  },
  intro: {
    en: "Mark the corner, and send a picture if you have one. The city’s lighting office walks the ten darkest places in the first week of the month.",
    de: "Markieren Sie die Ecke und schicken Sie ein Bild, wenn Sie eines haben. Die Stadtbeleuchtung geht in der ersten Woche des Monats die zehn dunkelsten Stellen ab.",
    ar: "حدد الزاوية وأرسل صورة إن كانت لديك. يتفقد مكتب الإنارة أكثر عشرة أماكن ظلامًا في الأسبوع الأول من الشهر.",
  },
  lines: [
    {
      kind: "place",
      required: true,
      title: { en: "Where is it?", de: "Wo ist das?", ar: "أين هو؟" },
      spots: [
        { at: [51.3371, 12.3322], area: "station", weight: 34 },
        { at: [51.33545, 12.33441], area: "station", weight: 20 },
        { at: [51.3392, 12.3349], area: "station", weight: 12 },
        { at: [51.33229, 12.32118], area: "mill-island", weight: 16 },
        { at: [51.33925, 12.31601], area: "mill-island", weight: 8 },
        { at: [51.32686, 12.32003], area: "weavers", weight: 10 },
        { at: [51.33401, 12.30925], area: "old-market", weight: 6 },
      ],
    },
    {
      kind: "file",
      title: { en: "A picture of it", de: "Ein Bild davon", ar: "صورة له" },
      pictures: [
        {
          name: "underpass.webp",
          note: "The lamp in the underpass has been out since spring",
          drawing: night(false, '<path d="M560 560v-150a90 90 0 0 1 180 0v150z" fill="#0b0f1a"/>'),
        },
        {
          name: "Haltestelle.webp",
          note: "Die Haltestelle liegt hinter dem Licht",
          drawing: night(true, '<rect x="560" y="420" width="220" height="140" fill="#151b2b"/>'),
        },
        {
          name: "steps.webp",
          note: "One cannot see the last step",
          drawing: night(false, '<path d="M520 560h60v-30h60v-30h60v-30h60v90z" fill="#10162a"/>'),
        },
      ],
    },
    {
      kind: "scale",
      title: {
        en: "Do you take another way because of it?",
        de: "Nehmen Sie deshalb einen anderen Weg?",
        ar: "هل تسلك طريقًا آخر بسببه؟",
      },
      low: { en: "never", de: "nie", ar: "أبدًا" },
      high: { en: "always", de: "immer", ar: "دائمًا" },
      weights: [14, 18, 24, 26, 18],
    },
  ],
};
