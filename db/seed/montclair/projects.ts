import type { DemoProject } from "@/db/seed/model";
import type { staff } from "./people";

export const projects: DemoProject<keyof typeof staff>[] = [
  {
    key: "friche",
    template: "youth",
    by: "amelie",
    topic: "youth",
    published: 20,
    title: { fr: "La friche est à vous", en: "The wasteland is yours" },
    summary: {
      fr: "60 000 euros et 800 m² aux Tanneries : les 12–20 ans décident de ce qui s’y passe l’été prochain.",
      en: "60,000 euros and 800 m² at the Tanneries: 12 to 20-year-olds decide what happens there next summer.",
    },
    objective: {
      fr: "Un lieu où l’on peut être sans consommer, imaginé par celles et ceux qui l’utiliseront.",
      en: "A place to be without having to buy something, thought up by those who will use it.",
    },
    audience: {
      fr: "Les 12–20 ans qui habitent ou étudient à Montclair, et particulièrement les filles, que l’on voit peu sur nos terrains.",
      en: "Those aged 12 to 20 who live or study in Montclair, above all girls, who are seldom seen on our sports grounds.",
    },
    decision: {
      fr: "L’usage de la friche de mai à septembre et le budget qui l’accompagne.",
      en: "How the site is used from May to September, and its budget.",
    },
    decider: {
      fr: "Le conseil des jeunes ; le conseil municipal s’est engagé à suivre son choix",
      en: "The youth council; the city council has bound itself to its choice",
    },
    openPoints: {
      fr: "Tout ce qui se démonte en septembre : scène, potager, terrain, atelier, ombre, horaires.",
      en: "Everything that can be taken down in September: stage, garden, pitch, workshop, shade, hours.",
    },
    fixedPoints: {
      fr: "Le sol ne peut pas être creusé avant sa dépollution en 2028, et le silence vaut après 22 h.",
      en: "The ground cannot be dug before it is cleaned in 2028, and it is quiet after 22:00.",
    },
    commitment: {
      fr: "Le projet choisi ouvre le 15 mai. S’il faut changer quelque chose, le conseil des jeunes en décide avec nous.",
      en: "What is chosen opens on 15 May. If something has to change, the youth council decides it with us.",
    },
    means: {
      fr: "60 000 euros, une animatrice à mi-temps, l’aide des services techniques pendant dix jours.",
      en: "60,000 euros, a youth worker at half time, ten days of the city’s workshops.",
    },
    board: {
      title: { fr: "Que voulez-vous y faire ?", en: "What do you want to do there?" },
      intro: {
        fr: "Une phrase suffit. Les meilleures idées sont retravaillées ensemble en janvier.",
        en: "One sentence is enough. The best ideas are worked out together in January.",
      },
      closes: -32,
    },
    phases: [
      { title: { fr: "Vos idées", en: "Your ideas" }, text: {}, from: 20, to: -32 },
      {
        title: { fr: "Trois projets dessinés ensemble", en: "Three designs, drawn together" },
        text: { fr: "Au lycée et à la médiathèque.", en: "At the lycée and in the médiathèque." },
        from: -40,
        to: -70,
      },
      {
        title: { fr: "Le conseil des jeunes choisit", en: "The youth council chooses" },
        text: {},
        from: -85,
        to: -85,
      },
    ],
  },
];
