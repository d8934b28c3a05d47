import type { DemoPoll } from "@/db/seed/model-activities";

/** What Brewer Street votes on: at home, and with phones in a hall. */
export const polls: DemoPoll[] = [
  {
    key: "benches",
    project: "brewer-street",
    by: "rashid",
    published: 9,
    closes: -12,
    title: {
      en: "Where shall the first three benches stand?",
      de: "Wo sollen die ersten drei Bänke stehen?",
      ar: "أين نضع المقاعد الثلاثة الأولى؟",
    },
    intro: {
      en: "They are bought and come in spring. What most people choose is where they go.",
      de: "Sie sind gekauft und kommen im Frühling. Was die meisten wählen, gilt.",
      ar: "اشتريناها وتصل في الربيع. نضعها حيث يختار أغلب الناس.",
    },
    questions: [
      {
        title: { en: "Choose the place", de: "Wählen Sie den Ort", ar: "اختر المكان" },
        votes: 128,
        choices: [
          {
            en: "In front of the bakery, in the sun",
            de: "Vor der Bäckerei, in der Sonne",
            ar: "أمام المخبز في الشمس",
            weight: 44,
          },
          {
            en: "At the bus stop, under the roof",
            de: "An der Haltestelle, unter dem Dach",
            ar: "عند موقف الحافلة تحت السقف",
            weight: 31,
          },
          {
            en: "By the school, where parents wait",
            de: "An der Schule, wo Eltern warten",
            ar: "قرب المدرسة حيث ينتظر الأهل",
            weight: 25,
          },
        ],
      },
    ],
  },
  {
    key: "hall",
    project: "brewer-street",
    by: "rashid",
    published: 0.1,
    title: {
      en: "Show of hands: an evening about Brewer Street",
      de: "Handzeichen: ein Abend zur Brewer Street",
      ar: "رفع الأيدي: أمسية عن شارع بروير",
    },
    intro: {
      en: "For everybody in the hall and at home. The questions open one after the other.",
      de: "Für alle im Saal und zu Hause. Die Fragen öffnen eine nach der anderen.",
      ar: "لكل من في القاعة وفي البيت. تُفتح الأسئلة واحدًا تلو الآخر.",
    },
    questions: [
      {
        title: { en: "How did you come tonight?", de: "Wie sind Sie heute gekommen?", ar: "كيف جئت الليلة؟" },
        votes: 41,
        stands: "closed",
        choices: [
          { en: "On foot", de: "Zu Fuß", ar: "مشيًا", weight: 46 },
          { en: "By bicycle", de: "Mit dem Fahrrad", ar: "بالدراجة", weight: 30 },
          { en: "By bus", de: "Mit dem Bus", ar: "بالحافلة", weight: 14 },
          { en: "By car", de: "Mit dem Auto", ar: "بالسيارة", weight: 10 },
        ],
      },
      {
        title: {
          en: "Trees on both sides, or parking on one?",
          de: "Bäume auf beiden Seiten oder Parkplätze auf einer?",
          ar: "أشجار على الجانبين أم مواقف على جانب واحد؟",
        },
        votes: 36,
        stands: "open",
        choices: [
          { en: "Trees on both sides", de: "Bäume auf beiden Seiten", ar: "أشجار على الجانبين", weight: 58 },
          {
            en: "Parking on one side",
            de: "Parkplätze auf einer Seite",
            ar: "مواقف على جانب واحد",
            weight: 29,
          },
          { en: "Not sure yet", de: "Noch unentschieden", ar: "لست متأكدًا بعد", weight: 13 },
        ],
      },
      {
        title: {
          en: "Shall we meet again in January?",
          de: "Treffen wir uns im Januar wieder?",
          ar: "هل نلتقي مجددًا في يناير؟",
        },
        votes: 0,
        choices: [
          { en: "Yes", de: "Ja", ar: "نعم", weight: 1 },
          { en: "In spring", de: "Im Frühling", ar: "في الربيع", weight: 1 },
          { en: "No", de: "Nein", ar: "لا", weight: 1 },
        ],
      },
    ],
  },
];
