import type { DemoNews } from "@/db/seed/model";

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
