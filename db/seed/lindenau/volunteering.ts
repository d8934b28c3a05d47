import type { DemoVolunteering } from "@/db/seed/model-activities";

/** Where Lindenau's people lend a hand: one thing that is done, and two to come. */
export const volunteering: DemoVolunteering[] = [
  {
    key: "river",
    by: "rashid",
    published: 26,
    title: { en: "Hands for the river", de: "Hände für den Fluss", ar: "أيادٍ للنهر" },
    intro: {
      en: "The banks are too long for three gardeners. Gloves, tools and hot soup are there; you need boots.",
      de: "Die Ufer sind zu lang für drei Gärtner. Handschuhe, Werkzeug und heiße Suppe sind da; Stiefel bringen Sie mit.",
      ar: "الضفاف طويلة على ثلاثة بستانيين. القفازات والأدوات والحساء الساخن متوفرة، وأحضر أنت حذاءً طويلًا.",
    },
    causes: [
      {
        title: {
          en: "Clear the bank at the mill",
          de: "Das Ufer an der Mühle räumen",
          ar: "تنظيف الضفة عند الطاحونة",
        },
        text: {
          en: "Branches from the October storm lie in the water.",
          de: "Äste vom Oktobersturm liegen im Wasser.",
          ar: "أغصان من عاصفة أكتوبر في الماء.",
        },
        place: {
          en: "Old mill, at the steps",
          de: "Alte Mühle, an der Treppe",
          ar: "الطاحونة القديمة عند الدرج",
        },
        begins: { ago: 8, at: "10:00" },
        hours: 3,
        needed: 15,
        offered: 14,
        helped: 11,
      },
      {
        title: { en: "Plant forty willows", de: "Vierzig Weiden pflanzen", ar: "زراعة أربعين صفصافة" },
        text: {
          en: "In pairs: one digs, one plants. Children are welcome with somebody who looks after them.",
          de: "Zu zweit: Eine gräbt, einer pflanzt. Kinder sind mit Begleitung willkommen.",
          ar: "اثنان اثنان: واحد يحفر وآخر يزرع. الأطفال مرحب بهم مع مرافق.",
        },
        place: {
          en: "Meadow behind the rowing club",
          de: "Wiese hinter dem Ruderclub",
          ar: "المرج خلف نادي التجديف",
        },
        begins: { ago: -13, at: "09:30" },
        hours: 4,
        needed: 20,
        offered: 13,
      },
      {
        title: {
          en: "Cook soup for forty",
          de: "Suppe für vierzig kochen",
          ar: "طبخ حساء لأربعين شخصًا",
        },
        text: {
          en: "In the kitchen of the rowing club. The vegetables are given by the market.",
          de: "In der Küche des Ruderclubs. Das Gemüse schenkt der Markt.",
          ar: "في مطبخ نادي التجديف. الخضار هدية من السوق.",
        },
        place: { en: "Rowing club", de: "Ruderclub", ar: "نادي التجديف" },
        begins: { ago: -13, at: "08:00" },
        hours: 5,
        needed: 4,
        offered: 4,
      },
    ],
  },
];
