import type { MontclairIdea } from "@/db/seed/montclair/people";

export const ensemble: MontclairIdea[] = [
  {
    key: "cafe-langues",
    title: "Un café des langues dans le buffet de la gare",
    text: "Le buffet est fermé depuis 2016 mais les tables y sont encore. Un mercredi soir sur deux : une table par langue, on s'assoit où l'on veut, on repart avec dix mots. J'ai compté vingt-six langues dans mon magasin.",
    by: "thuy",
    topic: "together",
    place: "gare",
    ago: 12.3,
    supports: 16,
    talk: [
      { by: "miguel", text: "Yo pongo la mesa de español y la tortilla.", locale: "es", helpful: 8 },
      { by: "fanta", text: "Une table de bambara, et vous allez rire.", helpful: 9 },
      { by: "emily", text: "I'd sit at every table but mine.", locale: "en", helpful: 6 },
    ],
  },
  {
    key: "welkomstpakket",
    title: "Een welkomstpakket voor nieuwe inwoners",
    text: "Toen wij hier kwamen wonen wisten we niet wanneer het glas wordt opgehaald, waar de dokter zit en dat je op zaterdag vóór tien uur op de markt moet zijn. Eén mapje, vier talen, en een uitnodiging voor een rondwandeling met iemand die hier al twintig jaar woont.",
    locale: "nl",
    by: "femke",
    topic: "together",
    area: "les-coteaux",
    ago: 40,
    supports: 11,
    talk: [
      { by: "antoine", text: "Je fais volontiers le guide, dans un néerlandais approximatif.", helpful: 7 },
      {
        by: "thomas",
        text: "Une jolie idée : le livret existe, il date de 2009… On le ressort et on vous le montre.",
        ago: 35,
        helpful: 5,
      },
    ],
  },
  {
    key: "medecin-bellevue",
    title: "Un médecin à Bellevue",
    text: "Le docteur Hamel est parti à la retraite et depuis huit mois il n'y a plus personne pour quatre mille sept cents habitants. On prend le bus avec quarante de fièvre. La pharmacie va suivre.\n\nIl y a un local vide au rez-de-chaussée de la Résidence, accessible en fauteuil. Que la ville embauche des médecins salariés, comme à Flers ou à La Ferté.",
    by: "fanta",
    topic: "together",
    place: "residenceBellevue",
    ago: 122,
    supports: 89,
    talk: [
      {
        by: "jeanne",
        text: "J'ai 84 ans, mon médecin est à 31 kilomètres. Il est très bien, mais il est à 31 kilomètres.",
        stance: "for",
        helpful: 28,
      },
      {
        by: "paul",
        text: "Embaucher ne crée pas de médecins. On les prendra à la commune d'à côté.",
        stance: "against",
        helpful: 9,
      },
      {
        by: "sarah",
        text: "À l'hôpital, deux internes cherchent un poste salarié. Pas un cabinet : un salaire, une équipe, des vacances.",
        stance: "for",
        helpful: 25,
      },
    ],
    answers: [
      {
        by: "amelie",
        ago: 101,
        status: "under_review",
        text: "Nous travaillons avec l'agence régionale de santé et l'hôpital à un centre de santé municipal. C'est un budget de 400 000 euros par an, le conseil doit en débattre en public.",
        next: 50,
      },
      {
        by: "amelie",
        ago: 54,
        status: "accepted",
        text: "Le conseil municipal a voté, à l'unanimité : un centre de santé avec deux médecins salariés et une infirmière, au rez-de-chaussée de la Résidence. Les deux internes ont dit oui.",
        next: 110,
      },
    ],
  },
  {
    key: "dehors-le-maire",
    title: "Dehors la bande de la mairie",
    text: "Tous des pourris, à commencer par celle de l'urbanisme qui habite 14 rue du Four, vous pouvez aller lui dire ce que vous en pensez, elle est chez elle après 18 heures.",
    by: "colere",
    topic: "together",
    ago: 47,
    supports: 2,
    removed: {
      by: "thomas",
      ago: 46.6,
      rule: "privacy",
      explanation:
        "L'adresse privée d'une personne était publiée, avec un appel à s'y rendre. La critique de la mairie est permise, et bienvenue ; ceci ne l'est pas.",
      reported: [
        { by: "camille", ago: 46.95, rule: "privacy" },
        { by: "paul", ago: 46.9, rule: "insult", note: "Et il donne son adresse !" },
      ],
    },
  },
];
