import type { DemoMeeting } from "@/db/seed/model";

/** Where people meet about Brewer Street: one that is over, with its minutes, and one to come. */
export const meetings: DemoMeeting[] = [
  {
    key: "bus-stop",
    project: "brewer-street",
    by: "rashid",
    published: 30,
    begins: { ago: 17, at: "18:00" },
    hours: 2,
    capacity: 40,
    registered: 24,
    came: 19,
    title: {
      en: "An evening at the bus stop",
      de: "Ein Abend an der Bushaltestelle",
      ar: "أمسية عند موقف الحافلة",
    },
    intro: {
      en: "We bring a table, a plan two metres long and hot tea. Show us where it is too narrow.",
      de: "Wir bringen einen Tisch, einen zwei Meter langen Plan und heißen Tee. Zeigen Sie uns, wo es zu eng ist.",
      ar: "نحضر طاولة ومخططًا بطول مترين وشايًا ساخنًا. أرونا أين يضيق الشارع.",
    },
    place: {
      en: "Bus stop Brewer Street, in front of the bakery",
      de: "Haltestelle Brewer Street, vor der Bäckerei",
      ar: "موقف شارع بروير أمام المخبز",
    },
    minutes: {
      en: "Nineteen people came.\n\n- The pavement at the bakery is too narrow for two prams: **everybody** said so.\n- Deliveries before eleven would do, said the bakery; the pharmacy needs one in the afternoon.\n- Nobody asked for more parking; four asked for less.\n\nThe two planners draw the narrow places first and bring them to the workshop.",
      de: "Neunzehn Personen kamen.\n\n- Der Gehweg an der Bäckerei ist zu schmal für zwei Kinderwagen: Das sagten **alle**.\n- Lieferungen vor elf reichen, sagt die Bäckerei; die Apotheke braucht eine am Nachmittag.\n- Niemand wollte mehr Parkplätze; vier wollten weniger.\n\nDie beiden Planerinnen zeichnen zuerst die engen Stellen und bringen sie in die Werkstatt mit.",
      ar: "حضر تسعة عشر شخصًا.\n\n- الرصيف عند المخبز ضيق لعربتي أطفال: قال ذلك **الجميع**.\n- يكفي التوصيل قبل الحادية عشرة كما قال المخبز؛ وتحتاج الصيدلية إلى توصيل بعد الظهر.\n- لم يطلب أحد مواقف أكثر، وطلب أربعة أقل.\n\nترسم المخططتان المواضع الضيقة أولًا وتحضرانها إلى الورشة.",
    },
  },
  {
    key: "workshop",
    project: "brewer-street",
    by: "rashid",
    published: 12,
    begins: { ago: -24, at: "17:30" },
    hours: 3,
    capacity: 30,
    registered: 33,
    title: {
      en: "Drawing Brewer Street together",
      de: "Die Brewer Street gemeinsam zeichnen",
      ar: "نرسم شارع بروير معًا",
    },
    intro: {
      en: "Two drawings, six tables, thirty people. Children have a table of their own; somebody translates into Arabic.",
      de: "Zwei Entwürfe, sechs Tische, dreißig Menschen. Kinder haben einen eigenen Tisch; es wird ins Arabische übersetzt.",
      ar: "رسمان وست طاولات وثلاثون شخصًا. للأطفال طاولة خاصة، وتوجد ترجمة إلى العربية.",
    },
    place: {
      en: "East Library, second floor, with a lift",
      de: "East Library, zweiter Stock, mit Aufzug",
      ar: "المكتبة الشرقية، الطابق الثاني، مع مصعد",
    },
  },
];
