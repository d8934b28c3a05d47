import type { DemoSurvey } from "@/db/seed/model";
import { darkCorners } from "./dark-corners";

/** What the project of Brewer Street asks, with how likely which answer is. */
export const surveys: DemoSurvey[] = [
  {
    project: "brewer-street",
    by: "rashid",
    published: 20,
    closes: -14,
    answers: 96,
    title: {
      en: "How do you use Brewer Street?",
      de: "Wie nutzen Sie die Brewer Street?",
      ar: "كيف تستخدم شارع بروير؟",
    },
    intro: {
      en: "Three minutes. What you say goes into the two drawings that we bring to the workshops; the figures stand here for everybody, while it runs and after.",
      de: "Drei Minuten. Was Sie sagen, fließt in die beiden Entwürfe für die Werkstätten ein; die Zahlen stehen hier für alle, jetzt und danach.",
      ar: "ثلاث دقائق. ما تقوله يدخل في الرسمين اللذين نحضرهما إلى الورشتين؛ والأرقام متاحة هنا للجميع أثناء الاستبيان وبعده.",
    },
    lines: [
      {
        kind: "section",
        title: { en: "Your way", de: "Ihr Weg", ar: "طريقك" },
      },
      {
        key: "way",
        kind: "single",
        required: true,
        title: {
          en: "How are you mostly there?",
          de: "Wie sind Sie dort meistens unterwegs?",
          ar: "كيف تتنقل هناك في الغالب؟",
        },
        choices: [
          { en: "On foot", de: "Zu Fuß", ar: "مشيًا", weight: 40 },
          { en: "By bicycle", de: "Mit dem Fahrrad", ar: "بالدراجة", weight: 28 },
          { en: "By bus", de: "Mit dem Bus", ar: "بالحافلة", weight: 18 },
          { en: "By car", de: "Mit dem Auto", ar: "بالسيارة", weight: 14 },
        ],
      },
      {
        kind: "scale",
        title: {
          en: "How safe do you feel when you cross it?",
          de: "Wie sicher fühlen Sie sich beim Überqueren?",
          ar: "ما مدى شعورك بالأمان عند عبوره؟",
        },
        low: { en: "not at all", de: "gar nicht", ar: "لا أشعر به" },
        high: { en: "very", de: "sehr", ar: "كثيرًا" },
        weights: [18, 34, 27, 14, 7],
      },
      {
        kind: "number",
        title: {
          en: "How many minutes a day are you there?",
          de: "Wie viele Minuten am Tag sind Sie dort?",
          ar: "كم دقيقة تقضي هناك يوميًا؟",
        },
        bounds: [0, 600],
        numbers: [5, 10, 10, 15, 20, 20, 30, 45, 60, 90],
      },
      {
        key: "cycling",
        kind: "multiple",
        onlyIf: { key: "way", choice: 1 },
        title: {
          en: "What do you miss as a cyclist?",
          de: "Was fehlt Ihnen auf dem Fahrrad?",
          ar: "ما الذي ينقصك وأنت على الدراجة؟",
        },
        choices: [
          { en: "A lane of my own", de: "Eine eigene Spur", ar: "مسار خاص", weight: 60 },
          { en: "Stands for bicycles", de: "Abstellplätze", ar: "مواقف للدراجات", weight: 45 },
          { en: "Even ground", de: "Ebener Belag", ar: "أرضية مستوية", weight: 25 },
        ],
      },
      {
        kind: "section",
        title: { en: "The new street", de: "Die neue Straße", ar: "الشارع الجديد" },
      },
      {
        kind: "ranking",
        title: {
          en: "What should get the space first?",
          de: "Was soll zuerst Platz bekommen?",
          ar: "ما الذي ينبغي أن يحصل على المساحة أولًا؟",
        },
        choices: [
          { en: "Trees and shade", de: "Bäume und Schatten", ar: "الأشجار والظل", weight: 45 },
          { en: "Wide pavements", de: "Breite Gehwege", ar: "أرصفة واسعة", weight: 30 },
          { en: "Benches", de: "Bänke", ar: "مقاعد", weight: 15 },
          { en: "Parking", de: "Parkplätze", ar: "مواقف السيارات", weight: 10 },
        ],
      },
      {
        kind: "matrix",
        title: {
          en: "What do you think of these?",
          de: "Was halten Sie davon?",
          ar: "ما رأيك في هذه الأمور؟",
        },
        rows: [
          { en: "One-way in the middle", de: "Einbahn in der Mitte", ar: "اتجاه واحد في الوسط" },
          { en: "Deliveries until 11 only", de: "Lieferverkehr nur bis 11", ar: "التوصيل حتى الساعة 11 فقط" },
        ],
        choices: [
          { en: "Good", de: "Gut", ar: "جيد", weight: 50 },
          { en: "I do not mind", de: "Ist mir gleich", ar: "لا فرق عندي", weight: 20 },
          { en: "Bad", de: "Schlecht", ar: "سيئ", weight: 30 },
        ],
      },
      {
        kind: "place",
        title: {
          en: "Where should the first tree stand?",
          de: "Wo soll der erste Baum stehen?",
          ar: "أين ينبغي أن تقف الشجرة الأولى؟",
        },
      },
      {
        kind: "text",
        title: {
          en: "What else should we know?",
          de: "Was sollten wir noch wissen?",
          ar: "ما الذي ينبغي أن نعرفه أيضًا؟",
        },
        texts: [
          "At four in the afternoon the pavement is full of pupils and nobody gets past with a pram.",
          "Leave the bakery a place to deliver, or it will close.",
          "Im Sommer ist es dort so heiß, dass die Älteren zu Hause bleiben.",
          "The crossing at the school has no lights at all in winter.",
          "Bitte an Leute im Rollstuhl denken: die Bordsteine sind zu hoch.",
          "نحتاج إلى مقعد عند موقف الحافلة.",
        ],
      },
    ],
  },
  {
    key: "trial",
    project: "brewer-street",
    who: "residents",
    by: "rashid",
    published: 6,
    closes: -21,
    answers: 58,
    title: {
      en: "Should the trial start in spring?",
      de: "Soll der Versuch im Frühjahr beginnen?",
      ar: "هل تبدأ التجربة في الربيع؟",
    },
    intro: {
      en: "The council asks the people who live in Lindenau before it decides.\n\n*In this demo Mia is on the city’s list of residents: Schuster, 12 May 1994, 04177. Sign in as mia@lindenau.example, enter that, and take part.*",
      de: "Der Rat fragt die Menschen, die in Lindenau wohnen, bevor er entscheidet.\n\n*In dieser Demo steht Mia auf der Einwohnerliste der Stadt: Schuster, 12. Mai 1994, 04177. Melden Sie sich als mia@lindenau.example an, geben Sie das ein und machen Sie mit.*",
      ar: "يسأل المجلس سكان ليندناو قبل أن يقرر.\n\n*في هذا العرض توجد ميا في قائمة سكان المدينة: Schuster، 12 مايو 1994، 04177. سجّل الدخول باسم mia@lindenau.example وأدخل ذلك وشارك.*",
    },
    lines: [
      {
        kind: "single",
        required: true,
        title: {
          en: "The middle of Brewer Street is closed to through traffic for a year. When?",
          de: "Die Mitte der Brewer Street wird für ein Jahr für den Durchgangsverkehr gesperrt. Wann?",
          ar: "يُغلق وسط شارع بروير أمام المرور العابر لمدة عام. متى؟",
        },
        choices: [
          { en: "In March", de: "Im März", ar: "في مارس", weight: 46 },
          {
            en: "In September, after the market’s summer",
            de: "Im September, nach dem Marktsommer",
            ar: "في سبتمبر بعد صيف السوق",
            weight: 33,
          },
          { en: "Not at all", de: "Gar nicht", ar: "لا تبدأ أصلًا", weight: 21 },
        ],
      },
    ],
  },
  darkCorners,
];
