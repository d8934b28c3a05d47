import type { DemoReply } from "@/db/seed/reply-model";

/** What those who answer in Lindenau write again and again. */
export const replies: DemoReply[] = [
  {
    name: "We look at the place first",
    text: {
      en: "Dear {name},\n\nthank you for “{title}”. We go and look at the place before we decide, and tell you here by {date} what we saw.",
      de: "Guten Tag {name},\n\ndanke für „{title}“. Wir sehen uns den Ort an, bevor wir entscheiden, und sagen Ihnen hier bis zum {date}, was wir gesehen haben.",
      ar: "{name}، تحية طيبة،\n\nشكرًا على «{title}». نعاين المكان قبل أن نقرر، ونخبركم هنا حتى {date} بما رأيناه.",
    },
  },
  {
    name: "It is not ours to decide",
    text: {
      en: "Dear {name},\n\nwhat you ask for is not the city’s to decide. We have passed “{title}” on to those who can, and tell you here what they say.",
      de: "Guten Tag {name},\n\ndarüber kann die Stadt nicht selbst entscheiden. Wir haben „{title}“ an die Zuständigen weitergegeben und sagen Ihnen hier, was sie antworten.",
      ar: "{name}، تحية طيبة،\n\nما تطلبونه ليس قراره بيد المدينة. أحلنا «{title}» إلى الجهة المختصة، ونخبركم هنا بما تقوله.",
    },
  },
  {
    name: "It is part of next year’s budget",
    text: {
      en: "Dear {name},\n\nwe would like to do this. The money for it is part of next year’s budget, which the council decides on in spring. You will read here what it decided.",
      de: "Guten Tag {name},\n\nwir möchten das gern umsetzen. Das Geld dafür steht im Haushalt des nächsten Jahres, über den der Rat im Frühjahr entscheidet. Sie lesen hier, was er beschlossen hat.",
      ar: "{name}، تحية طيبة،\n\nنود تنفيذ ذلك. ويدخل المال اللازم له في ميزانية العام القادم التي يقرها المجلس في الربيع. وستقرؤون هنا ما قرره.",
    },
  },
];
