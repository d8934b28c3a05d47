import type { DemoProject } from "@/db/seed/model";
import type { DemoFolder } from "@/db/seed/project-model";
import { brewerStreetAsks } from "./brewer-street-asks";
import { brewerStreetPage } from "./brewer-street-page";
import type { staff } from "./people";

/** What belongs together, on the page of the projects. */
export const folders: DemoFolder[] = [
  {
    key: "station-quarter",
    title: {
      en: "Around the Station Quarter",
      de: "Rund um das Bahnhofsviertel",
      ar: "حول حي المحطة",
    },
    text: {
      en: "What changes between the station, Brewer Street and East Library in these years.",
      de: "Was sich in diesen Jahren zwischen Bahnhof, Brewer Street und East Library ändert.",
      ar: "ما يتغير في هذه السنوات بين المحطة وشارع بروير والمكتبة الشرقية.",
    },
    projects: ["brewer-street", "library-hours"],
  },
];

export const projects: DemoProject<keyof typeof staff>[] = [
  {
    key: "brewer-street",
    template: "street",
    by: "rashid",
    moderators: ["ivana", "hanna"],
    blocks: brewerStreetPage,
    around: {
      followers: 14,
      savedAs: "Street with a sewer beneath",
      steps: [
        {
          ...{ by: "rashid", made: 33, due: 20, done: 22 },
          title: {
            en: "A letter to all 420 households, with the plan of the pipes",
            de: "Ein Brief an alle 420 Haushalte, mit dem Plan der Rohre",
            ar: "رسالة إلى 420 أسرة كلها مع مخطط الأنابيب",
          },
          note: "Sent on a Tuesday. Eleven came back, and we rang at those doors.",
        },
        {
          ...{ by: "rashid", made: 33, due: 4 },
          title: {
            en: "The first drawings hang in the window of the bakery",
            de: "Die ersten Zeichnungen hängen im Fenster der Bäckerei",
            ar: "تعليق الرسوم الأولى في واجهة المخبز",
          },
        },
        {
          ...{ by: "rashid", made: 33, due: 12, withdrawn: 16, cost: 4800 },
          title: {
            en: "A trial: the street is closed to cars on one Sunday",
            de: "Ein Versuch: An einem Sonntag ist die Straße für Autos gesperrt",
            ar: "تجربة: إغلاق الشارع أمام السيارات يوم أحد",
          },
          note: "The bus cannot be led around it on Sundays before the bridge is mended. We try it then, in May.",
        },
        {
          ...{ by: "rashid", made: 20, due: -31, cost: 12000 },
          title: {
            en: "Ground is tested where the new trees are to stand",
            de: "Der Boden wird geprüft, wo die neuen Bäume stehen sollen",
            ar: "فحص التربة حيث ستُغرس الأشجار الجديدة",
          },
        },
      ],
    },
    topic: "mobility",
    published: 34,
    title: { en: "A new Brewer Street", de: "Eine neue Brewer Street", ar: "شارع بروير الجديد" },
    summary: {
      en: "The sewer has to be renewed anyway. What should be on top of it when the street is closed again?",
      de: "Der Kanal muss ohnehin erneuert werden. Was soll darüber entstehen, wenn die Straße wieder geschlossen wird?",
      ar: "لا بد من تجديد شبكة الصرف على أي حال. فماذا نبني فوقها حين يُغلق الشارع من جديد؟",
    },
    objective: {
      en: "A street in which children walk to school alone, older people find a bench, and deliveries still arrive.",
      de: "Eine Straße, durch die Kinder allein zur Schule gehen, in der Ältere eine Bank finden und Lieferungen trotzdem ankommen.",
      ar: "شارع يذهب فيه الأطفال إلى المدرسة وحدهم، ويجد فيه كبار السن مقعدًا، وتصل إليه البضائع.",
    },
    audience: {
      en: "Whoever lives, works, shops or waits for the bus in Brewer Street, and the pupils of the two schools nearby.",
      de: "Alle, die in der Brewer Street wohnen, arbeiten, einkaufen oder auf den Bus warten, und die Kinder der beiden Schulen.",
      ar: "كل من يسكن شارع بروير أو يعمل أو يتسوق فيه أو ينتظر الحافلة، وتلاميذ المدرستين القريبتين.",
    },
    decision: {
      en: "The city council decides on the building plan and 2.1 million euros in its March meeting.",
      de: "Der Stadtrat entscheidet in der Märzsitzung über den Bauplan und 2,1 Millionen Euro.",
      ar: "يقرر مجلس المدينة في جلسة آذار خطة البناء ومبلغ 2.1 مليون يورو.",
    },
    decider: {
      en: "City council, on the proposal of Streets and Mobility",
      de: "Stadtrat, auf Vorschlag des Amts für Straßen und Mobilität",
      ar: "مجلس المدينة باقتراح من إدارة الشوارع والتنقل",
    },
    openPoints: {
      en: "- where trees, benches and bicycle stands go\n- how wide the pavements are\n- whether the middle part becomes one-way\n- where people cross",
      de: "- wo Bäume, Bänke und Fahrradbügel stehen\n- wie breit die Gehwege sind\n- ob der mittlere Teil Einbahnstraße wird\n- wo man die Straße quert",
      ar: "- أماكن الأشجار والمقاعد ومواقف الدراجات\n- عرض الأرصفة\n- هل يصبح الجزء الأوسط باتجاه واحد\n- أماكن العبور",
    },
    fixedPoints: {
      en: "- the bus keeps its route: 6,000 people a day use it\n- fire engines need 3.5 metres\n- the budget, which the council set in June",
      de: "- der Bus behält seine Strecke: 6.000 Menschen am Tag nutzen ihn\n- die Feuerwehr braucht 3,5 Meter\n- das Budget, das der Rat im Juni festgelegt hat",
      ar: "- يبقى مسار الحافلة: يستعملها 6000 شخص يوميًا\n- تحتاج سيارات الإطفاء إلى 3.5 أمتار\n- الميزانية التي حددها المجلس في حزيران",
    },
    commitment: {
      en: "Every idea gets an answer before the plan goes to the council. The plan says beside each part whose idea it was, or why another was not taken.",
      de: "Jede Idee bekommt eine Antwort, bevor der Plan in den Rat geht. Der Plan nennt bei jedem Teil, wessen Idee es war oder warum eine andere nicht aufgenommen wurde.",
      ar: "تتلقى كل فكرة جوابًا قبل أن تُعرض الخطة على المجلس. وتذكر الخطة عند كل جزء صاحب الفكرة أو سبب عدم الأخذ بغيرها.",
    },
    means: {
      en: "Two planners for three months, four evenings on the street, 18,000 euros for a trial with planters.",
      de: "Zwei Planerinnen für drei Monate, vier Abende vor Ort, 18.000 Euro für einen Versuch mit Pflanzkübeln.",
      ar: "مخططتان لثلاثة أشهر، وأربع أمسيات في الشارع، و18000 يورو لتجربة بأحواض نباتات.",
    },
    board: {
      title: {
        en: "What should be in Brewer Street?",
        de: "Was gehört in die Brewer Street?",
        ar: "ماذا ينبغي أن يكون في شارع بروير؟",
      },
      intro: {
        en: "Say what would make it better for you, and support what others propose.",
        de: "Sagen Sie, was es für Sie besser machen würde, und unterstützen Sie, was andere vorschlagen.",
        ar: "قل ما الذي يجعله أفضل لك، وادعم ما يقترحه غيرك.",
      },
      closes: -21,
      asks: brewerStreetAsks,
    },
    phases: [
      {
        title: { en: "Ideas from the street", de: "Ideen von der Straße", ar: "أفكار من الشارع" },
        text: {
          en: "Here, and at the bus stop on four Thursday evenings.",
          de: "Hier, und an vier Donnerstagabenden an der Bushaltestelle.",
          ar: "هنا، وعند موقف الحافلة في أربع أمسيات خميس.",
        },
        from: 34,
        to: -21,
      },
      {
        title: { en: "Drawing it together", de: "Gemeinsam zeichnen", ar: "نرسمه معًا" },
        text: {
          en: "Two workshops in East Library; children have one of their own.",
          de: "Zwei Werkstätten in der East Library; die Kinder haben eine eigene.",
          ar: "ورشتان في المكتبة الشرقية، وللأطفال ورشة خاصة.",
        },
        from: -22,
        to: -55,
      },
      {
        title: {
          en: "Trying it out with planters",
          de: "Versuch mit Pflanzkübeln",
          ar: "تجربة بأحواض نباتات",
        },
        text: {
          en: "Three weeks, with counts before and after.",
          de: "Drei Wochen, mit Zählungen davor und danach.",
          ar: "ثلاثة أسابيع مع إحصاءات قبلها وبعدها.",
        },
        from: -60,
        to: -81,
      },
      {
        title: { en: "The council decides", de: "Der Rat entscheidet", ar: "المجلس يقرر" },
        text: {},
        from: -110,
        to: -110,
      },
    ],
  },
  {
    key: "library-hours",
    template: "consultation",
    by: "clara",
    topic: "culture",
    published: 190,
    archived: 62,
    around: {
      reviews: {
        count: 25,
        words: [
          "I was asked at the door, at seven in the evening, in the rain. That was the right moment.",
          "Clear from the first day that Sundays are not possible. I would have liked to hear why earlier.",
          "Mein Vorschlag mit dem Bibliotheksausweis ist drin. Danke.",
          "Two questions less would have done, too.",
        ],
      },
    },
    title: {
      en: "When should East Library be open?",
      de: "Wann soll die East Library öffnen?",
      ar: "متى ينبغي أن تفتح المكتبة الشرقية؟",
    },
    summary: {
      en: "Forty opening hours a week, and many who come to a closed door. Which forty are the right ones?",
      de: "Vierzig Öffnungsstunden in der Woche, und viele stehen vor verschlossener Tür. Welche vierzig sind die richtigen?",
      ar: "أربعون ساعة في الأسبوع، وكثيرون يجدون الباب مغلقًا. فأي الساعات هي المناسبة؟",
    },
    objective: {
      en: "More people find the library open when they have time for it.",
      de: "Mehr Menschen finden die Bibliothek offen, wenn sie Zeit haben.",
    },
    audience: {
      en: "Everybody in the Station Quarter and Lindenhof, above all shift workers, pupils and parents.",
      de: "Alle im Bahnhofsviertel und in Lindenhof, vor allem Schichtarbeitende, Schulkinder und Eltern.",
    },
    decision: {
      en: "The opening hours of East Library from September on.",
      de: "Die Öffnungszeiten der East Library ab September.",
    },
    decider: { en: "Head of Culture and Libraries", de: "Leitung Kultur und Bibliotheken" },
    openPoints: {
      en: "Which days and hours, and what happens in the hours without staff.",
      de: "Welche Tage und Stunden, und was in den Stunden ohne Personal geschieht.",
    },
    fixedPoints: {
      en: "Forty hours with staff a week, as the staff plan stands until 2028; no work after 21:00.",
      de: "Vierzig Stunden mit Personal in der Woche, wie es der Stellenplan bis 2028 vorsieht; keine Arbeit nach 21 Uhr.",
    },
    commitment: {
      en: "The head of department decides by June and says here what was taken up and what was not.",
      de: "Die Amtsleitung entscheidet bis Juni und sagt hier, was aufgenommen wurde und was nicht.",
    },
    means: {
      en: "One librarian for six weeks; keys and cameras for hours without staff, 9,500 euros.",
      de: "Eine Bibliothekarin für sechs Wochen; Schlüssel und Kameras für Stunden ohne Personal, 9.500 Euro.",
    },
    outcome: {
      en: "412 people answered, 96 of them at the door of the closed library.\n\n- **Open on Saturdays until 18:00**, which two thirds asked for. Monday mornings, when nine people came on average, are gone.\n- **Thursdays until 21:00** for whoever works in shifts.\n- **From 7:00 with the library card** and without staff, on trial until next summer: that was not on our list at first. It came from a nurse who passes by after her night shift.\n- *Not taken up:* Sundays. The law on shop hours would allow it, our staff plan does not before 2028. We ask again then.",
      de: "412 Menschen haben geantwortet, 96 davon vor der Tür der geschlossenen Bibliothek.\n\n- **Samstags bis 18 Uhr offen**, was zwei Drittel wollten. Die Montagvormittage, an denen im Schnitt neun Menschen kamen, entfallen.\n- **Donnerstags bis 21 Uhr** für alle, die in Schichten arbeiten.\n- **Ab 7 Uhr mit dem Bibliotheksausweis** und ohne Personal, auf Probe bis zum nächsten Sommer: Das stand anfangs nicht auf unserer Liste. Es kam von einer Krankenpflegerin, die nach der Nachtschicht vorbeikommt.\n- *Nicht aufgenommen:* Sonntage. Das Gesetz würde sie erlauben, unser Stellenplan vor 2028 nicht. Dann fragen wir wieder.",
    },
    phases: [
      {
        title: { en: "Asking at the door and here", de: "Fragen an der Tür und hier" },
        text: {},
        from: 190,
        to: 148,
      },
      { title: { en: "Weighing the answers", de: "Antworten abwägen" }, text: {}, from: 147, to: 110 },
      { title: { en: "New hours on trial", de: "Neue Zeiten auf Probe" }, text: {}, from: 109, to: 62 },
    ],
  },
];
