import type { DemoBlock } from "@/db/seed/project-model";
import { busStop, oneRow, van } from "./brewer-street-views";

/** The street as a section: houses, trees, pavements, a bus and a bicycle. Drawn for the demo. */
const section = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 800">
<rect width="1600" height="800" fill="#e8f1ee"/>
<circle cx="1330" cy="150" r="70" fill="#f6d98a"/>
<rect y="610" width="1600" height="190" fill="#c9c2b4"/>
<rect y="610" width="330" height="26" fill="#a9a08e"/><rect x="1270" y="610" width="330" height="26" fill="#a9a08e"/>
<rect x="330" y="624" width="940" height="26" fill="#6f7478"/>
<rect x="30" y="170" width="190" height="440" fill="#d98f6a"/><rect x="1390" y="220" width="190" height="390" fill="#b9c7a4"/>
<g fill="#fff7e8"><rect x="60" y="210" width="50" height="70"/><rect x="140" y="210" width="50" height="70"/><rect x="60" y="330" width="50" height="70"/><rect x="140" y="330" width="50" height="70"/><rect x="60" y="450" width="50" height="160"/><rect x="140" y="450" width="50" height="70"/><rect x="1420" y="260" width="50" height="70"/><rect x="1500" y="260" width="50" height="70"/><rect x="1420" y="380" width="50" height="70"/><rect x="1500" y="480" width="50" height="130"/></g>
<g fill="#7a5a3d"><rect x="280" y="430" width="18" height="190"/><rect x="1300" y="430" width="18" height="190"/><rect x="800" y="470" width="14" height="160"/></g>
<g fill="#5d9a6b"><circle cx="289" cy="370" r="105"/><circle cx="1309" cy="370" r="105"/><circle cx="807" cy="420" r="80"/></g>
<g><rect x="450" y="470" width="280" height="150" rx="16" fill="#0b6e6e"/><rect x="475" y="495" width="230" height="55" fill="#dcefee"/><circle cx="510" cy="624" r="24" fill="#333"/><circle cx="670" cy="624" r="24" fill="#333"/></g>
<g fill="none" stroke="#333" stroke-width="8"><circle cx="960" cy="596" r="38"/><circle cx="1090" cy="596" r="38"/><path d="M960 596l45-70h60l25 70M1005 526l30 70"/></g>
<g fill="#8a6f50"><rect x="345" y="575" width="90" height="14"/><rect x="352" y="589" width="10" height="34"/><rect x="418" y="589" width="10" height="34"/></g>
</svg>`;

/** What stands on the page of the street beside what every project says. */
export const brewerStreetPage: DemoBlock[] = [
  {
    kind: "text",
    title: { en: "Why now", de: "Warum jetzt", ar: "لماذا الآن" },
    text: {
      en: "The sewer beneath the street is from **1924**. From next autumn it is dug out, house by house. When the street is closed again it need not look as before: what is on top of the pipes is paid for anyway.\n\n- 420 households, 61 shops and workshops\n- 6,000 bus passengers a day\n- 14 trees today, all on one side",
      de: "Der Kanal unter der Straße ist von **1924**. Ab nächstem Herbst wird er Haus für Haus freigelegt. Wenn die Straße wieder geschlossen wird, muss sie nicht aussehen wie vorher: Was über den Rohren liegt, wird ohnehin bezahlt.\n\n- 420 Haushalte, 61 Läden und Werkstätten\n- 6.000 Fahrgäste am Tag\n- 14 Bäume heute, alle auf einer Seite",
      ar: "يعود خط الصرف تحت الشارع إلى عام **1924**. ابتداءً من الخريف المقبل سيُكشف عنه بيتًا بعد بيت. وحين يُغلق الشارع من جديد لا يلزم أن يبدو كما كان: فما فوق الأنابيب مدفوع الثمن على كل حال.\n\n- 420 أسرة و61 متجرًا وورشة\n- 6000 راكب حافلة يوميًا\n- 14 شجرة اليوم، كلها في جانب واحد",
    },
  },
  {
    kind: "picture",
    drawing: section,
    alt: {
      en: "Drawing of the street from the side: houses, wide pavements with trees and a bench, a bus and a bicycle in between.",
      de: "Zeichnung der Straße von der Seite: Häuser, breite Gehwege mit Bäumen und einer Bank, dazwischen ein Bus und ein Fahrrad.",
      ar: "رسم للشارع من الجانب: بيوت وأرصفة عريضة عليها أشجار ومقعد، وبينها حافلة ودراجة.",
    },
    text: {
      en: "One of many ways: pavements of three metres, trees on both sides.",
      de: "Eine von vielen Möglichkeiten: Gehwege von drei Metern, Bäume auf beiden Seiten.",
      ar: "إحدى الإمكانات الكثيرة: أرصفة بعرض ثلاثة أمتار وأشجار على الجانبين.",
    },
  },
  { kind: "news", title: { en: "What happened", de: "Was geschehen ist", ar: "ما حدث" } },
  { kind: "activities" },
  { kind: "events", title: { en: "Meet us there", de: "Treffen Sie uns", ar: "التقوا بنا" } },
  { kind: "timeline" },
  {
    kind: "gallery",
    title: { en: "As it is today", de: "Wie es heute ist", ar: "كما هو اليوم" },
    items: [
      {
        drawing: busStop,
        title: {
          en: "Drawing of the bus stop: the pavement is so narrow that whoever waits stands in the way.",
          de: "Zeichnung der Haltestelle: Der Gehweg ist so schmal, dass im Weg steht, wer wartet.",
          ar: "رسم لموقف الحافلة: الرصيف ضيق حتى إن من ينتظر يسد الطريق.",
        },
      },
      {
        drawing: oneRow,
        title: {
          en: "Drawing of the shady side: trees stand there alone.",
          de: "Zeichnung der Schattenseite: Nur hier stehen Bäume.",
          ar: "رسم للجانب الظليل: الأشجار هنا وحدها.",
        },
      },
      {
        drawing: van,
        title: {
          en: "Drawing of a van that unloads on the cycle lane; a bicycle waits behind it.",
          de: "Zeichnung eines Lieferwagens auf dem Radweg; dahinter wartet ein Fahrrad.",
          ar: "رسم لشاحنة صغيرة تفرغ حمولتها على مسار الدراجات، وخلفها دراجة تنتظر.",
        },
      },
    ],
  },
  {
    kind: "people",
    title: { en: "Who works on it", de: "Wer daran arbeitet", ar: "من يعمل عليه" },
    items: [
      {
        name: "Rashid Amiri",
        title: {
          en: "Head of Streets and Mobility",
          de: "Leiter Straßen und Mobilität",
          ar: "مدير الشوارع والتنقل",
        },
      },
      {
        name: "Ivana Petrov",
        title: {
          en: "Moderates the evenings, for an office of her own",
          de: "Moderiert die Abende, mit eigenem Büro",
          ar: "تدير الأمسيات من مكتبها الخاص",
        },
      },
      {
        name: "Lotte Brandt",
        title: { en: "Draws the plans", de: "Zeichnet die Pläne", ar: "ترسم المخططات" },
      },
    ],
  },
  {
    kind: "questions",
    title: { en: "What people ask us", de: "Was wir oft gefragt werden", ar: "ما يسألنا الناس عنه" },
    items: [
      {
        title: {
          en: "Will the bus stop disappear?",
          de: "Fällt die Bushaltestelle weg?",
          ar: "هل تختفي محطة الحافلات؟",
        },
        text: {
          en: "No. During the works it moves **80 metres** towards the market, and comes back afterwards.",
          de: "Nein. Während der Bauarbeiten zieht sie **80 Meter** Richtung Markt und kommt danach zurück.",
          ar: "لا. تنتقل أثناء الأشغال **80 مترًا** باتجاه السوق ثم تعود بعدها.",
        },
      },
      {
        title: {
          en: "Where do deliveries stop?",
          de: "Wo halten Lieferwagen?",
          ar: "أين تتوقف سيارات التوصيل؟",
        },
        text: {
          en: "That is one of the open points. Twelve shops told us that they need a place within 30 metres until 10 in the morning.",
          de: "Das ist einer der offenen Punkte. Zwölf Läden brauchen bis 10 Uhr einen Platz in höchstens 30 Metern Entfernung.",
          ar: "هذه إحدى النقاط المفتوحة. قال لنا اثنا عشر متجرًا إنهم يحتاجون مكانًا على بعد 30 مترًا حتى العاشرة صباحًا.",
        },
      },
      {
        title: { en: "Who pays for it?", de: "Wer bezahlt das?", ar: "من يدفع؟" },
        text: {
          en: "The city. Owners along the street pay nothing for the surface.",
          de: "Die Stadt. Wer an der Straße Eigentum hat, zahlt für die Oberfläche nichts.",
          ar: "المدينة. ولا يدفع الملّاك على طول الشارع شيئًا مقابل السطح.",
        },
      },
    ],
  },
  {
    kind: "files",
    title: { en: "To read at home", de: "Zum Nachlesen", ar: "للقراءة في البيت" },
    items: [
      {
        title: {
          en: "What we counted in the street",
          de: "Was wir in der Straße gezählt haben",
          ar: "ما أحصيناه في الشارع",
        },
        page: [
          "Brewer Street: a Thursday in June, 7 to 19 o'clock",
          "",
          "On foot: 4,210",
          "By bicycle: 1,860",
          "By bus, in and out: 6,040",
          "By car: 5,300",
          "Vans that stopped to deliver: 143",
        ],
      },
      {
        title: {
          en: "What lies beneath: pipes and cables",
          de: "Was darunter liegt: Rohre und Kabel",
          ar: "ما تحت الشارع: أنابيب وكابلات",
        },
        page: [
          "Brewer Street: what lies beneath",
          "",
          "Sewer of 1924, 3.2 metres deep",
          "Water, renewed in 1998, stays",
          "District heating: two pipes on the north side",
          "Trees need 1.5 metres of free ground beside them.",
        ],
      },
    ],
  },
];
