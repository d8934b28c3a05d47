import type { DemoNews } from "@/db/seed/model";

/** A tram stop in the shade of young trees. Drawn for the demo. */
const stop = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900">
<rect width="1600" height="900" fill="#e3f0f2"/>
<circle cx="250" cy="170" r="80" fill="#f6d98a"/>
<path d="M0 560q260-90 520-30t520-30 560 20v380H0z" fill="#cfe0c8"/>
<rect y="700" width="1600" height="200" fill="#c9c2b4"/><rect y="700" width="1600" height="16" fill="#a9a08e"/>
<rect y="820" width="1600" height="10" fill="#7d7466"/><rect y="866" width="1600" height="10" fill="#7d7466"/>
<g fill="#7a5a3d"><rect x="330" y="480" width="20" height="225"/><rect x="640" y="500" width="18" height="205"/><rect x="1330" y="480" width="20" height="225"/></g>
<g fill="#5d9a6b"><circle cx="340" cy="400" r="120"/><circle cx="649" cy="430" r="100"/><circle cx="1340" cy="400" r="120"/></g>
<g fill="#77b083"><circle cx="300" cy="370" r="60"/><circle cx="615" cy="405" r="48"/><circle cx="1300" cy="370" r="60"/></g>
<g fill="#8a6f50"><rect x="315" y="600" width="8" height="105"/><rect x="357" y="600" width="8" height="105"/><rect x="1315" y="600" width="8" height="105"/><rect x="1357" y="600" width="8" height="105"/></g>
<g fill="#35586b"><rect x="830" y="440" width="340" height="22" rx="6"/><rect x="850" y="460" width="14" height="244"/><rect x="1136" y="460" width="14" height="244"/></g>
<rect x="864" y="480" width="272" height="150" fill="#f3f8f9" opacity=".8"/>
<rect x="890" y="630" width="220" height="18" fill="#8a6f50"/><rect x="905" y="648" width="12" height="56" fill="#8a6f50"/><rect x="1083" y="648" width="12" height="56" fill="#8a6f50"/>
<g fill="#0b6e6e"><circle cx="960" cy="540" r="24"/><path d="M930 640v-50q0-24 30-24t30 24v50z"/></g>
<g fill="#d98f6a"><circle cx="1040" cy="550" r="22"/><path d="M1012 640v-44q0-22 28-22t28 22v44z"/></g>
</svg>`;

/** What Lindenau tells: two that are public, and one that is planned. */
export const news: DemoNews[] = [
  {
    key: "first-trees",
    by: "clara",
    published: 3,
    title: {
      en: "The first eleven trees are in the ground",
      de: "Die ersten elf Bäume sind gepflanzt",
      ar: "غُرست أولى الأشجار الإحدى عشرة",
    },
    picture: {
      drawing: stop,
      alt: {
        en: "Drawing of a tram stop: two people sit in the shelter, young trees stand on both sides.",
        de: "Zeichnung einer Haltestelle: Zwei Menschen sitzen im Unterstand, auf beiden Seiten stehen junge Bäume.",
        ar: "رسم لمحطة ترام: شخصان يجلسان تحت المظلة، وعلى الجانبين أشجار فتية.",
      },
    },
    body: {
      en: "You asked for shade where people wait. Since Tuesday eleven young lime trees stand along the tram stops of the east side.\n\nEach of them needs about **eighty litres of water a week** in its first two summers. Whoever lives near one and would like to help finds a watering list at the East Library.\n\nThe next nine follow in spring, when the ground allows it.",
      de: "Sie haben sich Schatten gewünscht, wo Menschen warten. Seit Dienstag stehen elf junge Linden an den Haltestellen im Osten.\n\nJede braucht in den ersten zwei Sommern etwa **achtzig Liter Wasser in der Woche**. Wer in der Nähe wohnt und helfen möchte, findet in der Ostbibliothek eine Gießliste.\n\nDie nächsten neun folgen im Frühjahr, sobald der Boden es zulässt.",
      ar: "طلبتم ظلًا حيث ينتظر الناس. منذ الثلاثاء تقف إحدى عشرة شجرة زيزفون فتية عند محطات الترام في الشرق.\n\nتحتاج كل منها إلى نحو **ثمانين لترًا من الماء أسبوعيًا** في صيفيها الأولين. ومن يسكن بقربها ويود المساعدة يجد قائمة السقاية في المكتبة الشرقية.\n\nوتتبعها تسع أخرى في الربيع حين تسمح التربة.",
    },
  },
  {
    key: "brewer-street-evening",
    project: "brewer-street",
    by: "rashid",
    published: 15,
    title: {
      en: "Nineteen people, one plan, and a lot of tea",
      de: "Neunzehn Menschen, ein Plan und viel Tee",
      ar: "تسعة عشر شخصًا ومخطط واحد وكثير من الشاي",
    },
    body: {
      en: "We met at the bus stop, and you showed us where Brewer Street is too narrow. What you said is written down with the project.\n\nThe planners now draw the narrow places first. You can see the drawings, and move them about, at the workshop.",
      de: "Wir haben uns an der Haltestelle getroffen, und Sie haben gezeigt, wo die Brewer Street zu eng ist. Was Sie gesagt haben, steht beim Projekt.\n\nDie Planerinnen zeichnen jetzt zuerst die engen Stellen. In der Werkstatt können Sie die Zeichnungen sehen und verschieben.",
      ar: "التقينا عند موقف الحافلة وأريتمونا أين يضيق شارع بروير. ما قلتموه مدوّن مع المشروع.\n\nترسم المخططتان الآن المواضع الضيقة أولًا. ويمكنكم في الورشة رؤية الرسوم وتحريكها.",
    },
  },
  {
    key: "winter-hours",
    by: "clara",
    published: -6,
    title: {
      en: "Swimming until nine: the winter hours of the pool",
      de: "Schwimmen bis neun: die Winterzeiten des Bades",
      ar: "السباحة حتى التاسعة: مواعيد المسبح في الشتاء",
    },
    body: {
      en: "From next month the indoor pool is open until nine in the evening on Tuesdays and Thursdays. Sixty-four of you had asked for it.\n\nWe try it until March, count how many come, and tell you here what follows from it.",
      de: "Ab nächstem Monat hat das Hallenbad dienstags und donnerstags bis neun Uhr abends offen. Vierundsechzig von Ihnen hatten darum gebeten.\n\nWir probieren es bis März, zählen, wie viele kommen, und sagen hier, was daraus folgt.",
      ar: "ابتداءً من الشهر القادم يبقى المسبح المغطى مفتوحًا حتى التاسعة مساءً يومي الثلاثاء والخميس. طلب ذلك أربعة وستون منكم.\n\nنجرّب حتى آذار ونحصي عدد القادمين ونخبركم هنا بما يترتب على ذلك.",
    },
  },
];
