import type { DemoChallenge } from "@/db/seed/model-activities";

/** One that is closed and has its finalists, one that can still be answered. */
export const challenges: DemoChallenge[] = [
  {
    key: "warm-places",
    by: "leyla",
    published: 34,
    closes: 9,
    decides: -8,
    inSeason: true,
    title: {
      en: "Warm places for the afternoon",
      de: "Warme Orte für den Nachmittag",
      ar: "أماكن دافئة لفترة بعد الظهر",
    },
    intro: {
      en: "Where can people under twenty be from three to eight when it is dark and cold, without paying for anything?",
      de: "Wo können Leute unter zwanzig von drei bis acht sein, wenn es dunkel und kalt ist, ohne etwas bezahlen zu müssen?",
      ar: "أين يمكن لمن هم دون العشرين أن يكونوا من الثالثة حتى الثامنة حين يكون الجو مظلمًا وباردًا، دون أن يدفعوا شيئًا؟",
    },
    criteria: {
      en: "- It can begin before February.\n- It costs less than 4,000 euros for the winter.\n- Somebody would go there who does not go anywhere now.",
      de: "- Es kann vor Februar beginnen.\n- Es kostet weniger als 4.000 Euro für den Winter.\n- Jemand würde hingehen, der jetzt nirgends hingeht.",
      ar: "- يمكن أن يبدأ قبل فبراير.\n- يكلف أقل من 4000 يورو للشتاء.\n- يذهب إليه من لا يذهب إلى أي مكان الآن.",
    },
    prize: {
      en: "Two of them open this winter, with 4,000 euros each and a youth worker twice a week",
      de: "Zwei davon öffnen diesen Winter, mit je 4.000 Euro und zweimal die Woche jemandem aus der Jugendarbeit",
      ar: "يُفتح اثنان منها هذا الشتاء، بـ4000 يورو لكل منهما ومرشد شباب مرتين في الأسبوع",
    },
    jury: {
      en: "Seven young people drawn by lot, and the two of the youth office",
      de: "Sieben ausgeloste junge Leute und die zwei vom Jugendamt",
      ar: "سبعة شباب اختيروا بالقرعة واثنان من مكتب الشباب",
    },
    named: {
      ago: 4,
      finalists: [
        {
          idea: "warm-library",
          reason: {
            en: "The room is there, heated and empty from four. It only needs somebody with a key and a shelf for games.",
            de: "Der Raum ist da, geheizt und ab vier leer. Es braucht nur jemanden mit Schlüssel und ein Regal für Spiele.",
            ar: "القاعة موجودة ومدفأة وفارغة من الرابعة. لا يلزم سوى شخص معه المفتاح ورف للألعاب.",
          },
        },
        {
          idea: "warm-arches",
          reason: {
            en: "The only idea that is loud on purpose: bands have nowhere to go, and nobody lives next to the arches.",
            de: "Die einzige Idee, die mit Absicht laut ist: Bands haben keinen Ort, und neben den Bögen wohnt niemand.",
            ar: "الفكرة الوحيدة الصاخبة عن قصد: لا مكان للفرق الموسيقية، ولا أحد يسكن بجانب الأقواس.",
          },
        },
        {
          idea: "warm-kitchen",
          reason: {
            en: "Cooking together brought those to the table of the jury who never come to anything.",
            de: "Gemeinsam kochen: Damit kamen bei der Jury die an den Tisch, die sonst nie kommen.",
            ar: "الطبخ معًا جمع إلى مائدة اللجنة من لا يأتون إلى شيء عادةً.",
          },
        },
      ],
    },
  },
  {
    key: "cool-square",
    by: "rashid",
    published: 11,
    closes: -19,
    decides: -45,
    inSeason: true,
    title: {
      en: "Station Square below 30 degrees",
      de: "Bahnhofsplatz unter 30 Grad",
      ar: "ساحة المحطة تحت 30 درجة",
    },
    intro: {
      en: "On eleven days this summer it was more than 40 degrees on Station Square. What would make it a place to wait in, for under 20,000 euros?",
      de: "An elf Tagen war es diesen Sommer auf dem Bahnhofsplatz über 40 Grad. Was würde ihn zu einem Ort zum Warten machen, für weniger als 20.000 Euro?",
      ar: "في أحد عشر يومًا من هذا الصيف تجاوزت الحرارة 40 درجة في ساحة المحطة. ما الذي يجعلها مكانًا يصلح للانتظار، بأقل من 20000 يورو؟",
    },
    criteria: {
      en: "- It works from June on.\n- Buses and the fire brigade get through.\n- It needs no more than an hour of care a week.",
      de: "- Es wirkt ab Juni.\n- Busse und Feuerwehr kommen durch.\n- Es braucht höchstens eine Stunde Pflege in der Woche.",
      ar: "- يعمل من يونيو.\n- تمر الحافلات وسيارات الإطفاء.\n- لا يحتاج أكثر من ساعة رعاية في الأسبوع.",
    },
    prize: {
      en: "What wins is built in May, and whoever had the idea opens it",
      de: "Was gewinnt, wird im Mai gebaut, und wer die Idee hatte, eröffnet es",
      ar: "تُنفَّذ الفكرة الفائزة في مايو ويفتتحها صاحبها",
    },
    jury: {
      en: "Five people who wait there each day, two bus drivers and the gardens department",
      de: "Fünf Leute, die dort täglich warten, zwei Busfahrer und das Gartenamt",
      ar: "خمسة أشخاص ينتظرون هناك كل يوم وسائقا حافلة ودائرة الحدائق",
    },
  },
];
