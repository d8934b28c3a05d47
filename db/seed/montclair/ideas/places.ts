import type { MontclairIdea } from "@/db/seed/montclair/people";

export const places: MontclairIdea[] = [
  {
    key: "bancs-rue-haute",
    title: "Un banc au milieu de la rue Haute",
    text: "Onze pour cent de pente, aucune halte. Le muret du 22 sert de banc, sa propriétaire est gentille mais ses rosiers piquent.",
    by: "odile",
    topic: "streets",
    place: "rueHaute",
    ago: 1.2,
    supports: 6,
    talk: [
      {
        by: "emily",
        text: "I am the owner of the wall at 22. You are all welcome, but yes, a bench!",
        locale: "en",
        helpful: 5,
      },
    ],
  },
  {
    key: "toilettes-marche",
    title: "Des toilettes ouvertes les jours de marché",
    text: "Le marché attire trois mille personnes le samedi et les toilettes de la Halle sont fermées à clé. La clé est à la mairie. La mairie est fermée le samedi.",
    by: "camille",
    topic: "streets",
    place: "placeHalle",
    ago: 20.4,
    supports: 33,
    talk: [
      {
        by: "rosa",
        text: "Vingt ans que je vends mes fromages ici. Vingt ans que je ne bois rien le samedi matin.",
        helpful: 25,
      },
      { by: "bernard", text: "Pour une fois je suis d'accord avec tout le monde.", helpful: 28 },
    ],
    answers: [
      {
        by: "thomas",
        ago: 7,
        status: "under_review",
        text: "Vu et compris. La clé voyagera avec le placier dès samedi prochain, à l'essai. Pour l'entretien et l'accessibilité, nous revenons vers vous avant la date promise.",
      },
    ],
  },
  {
    key: "friche-tanneries",
    title: "La friche des Tanneries : une halle ouverte, pas un énième lotissement",
    text: "Quatre mille mètres carrés de charpente métallique au bord de l'eau, à six minutes de la gare. On y imagine des ateliers, une cantine, une salle de répétition, un marché couvert l'hiver. On peut commencer petit : ouvrir une travée, y mettre l'électricité, et regarder ce qui arrive.\n\nÀ Nantes, à Gand, à Leipzig, les plus belles places sont nées comme ça.",
    by: "victor",
    topic: "streets",
    place: "friche",
    ago: 75,
    supports: 98,
    talk: [
      {
        by: "chloe",
        text: "Je suis céramiste et je cherche un four depuis deux ans. Où est-ce qu'on signe ?",
        stance: "for",
        helpful: 19,
      },
      {
        by: "paul",
        text: "Le terrain est pollué, il faudra des millions. Qui paie ?",
        stance: "against",
        helpful: 14,
      },
      {
        by: "rosa",
        text: "Mon grand-père y tannait des peaux. Il aurait aimé que ça sente la soupe.",
        stance: "for",
        helpful: 27,
      },
      {
        by: "lavoirs",
        text: "Les plans d'origine sont aux archives, nous les avons numérisés.",
        helpful: 10,
      },
      {
        by: "victor",
        text: "La date promise est passée. Un mot, même provisoire, nous suffirait.",
        ago: 6,
        helpful: 21,
      },
    ],
    answers: [
      {
        by: "claire",
        ago: 52,
        status: "under_review",
        text: "Le sol est en cours d'analyse et un architecte visite la charpente. Nous voulons répondre avec des chiffres, pas avec des promesses.",
      },
    ],
  },
  {
    key: "paves-drapiers",
    title: "Les pavés de la rue des Drapiers sont une patinoire",
    text: "Dès qu'il pleut, et nous sommes en Normandie. Ma voisine s'est cassé le poignet en février. On ne demande pas du goudron : un bouchardage, comme devant l'église.",
    by: "thuy",
    topic: "streets",
    place: "rueDrapiers",
    ago: 128,
    supports: 52,
    talk: [
      { by: "camille", text: "La voisine, c'est moi. Le poignet va mieux, les pavés non.", helpful: 23 },
      {
        by: "bernard",
        text: "Ces pavés ont connu la Révolution, apprenez à marcher.",
        stance: "against",
        helpful: 4,
      },
    ],
    answers: [
      {
        by: "helene",
        ago: 90,
        status: "accepted",
        text: "Bouchardage de toute la rue, par tronçons de trente mètres pour que les boutiques restent ouvertes. L'architecte des Bâtiments de France est d'accord.",
        next: 60,
      },
      {
        by: "helene",
        ago: 49,
        status: "done",
        text: "C'est fait, de la place à la rue du Four. Nous sommes venus vérifier un jour de pluie, exprès.",
      },
    ],
  },
  {
    key: "panneaux-pub",
    title: "Retirer les panneaux publicitaires de la ville",
    text: "Quarante-deux panneaux, dont onze lumineux. On ne voit plus la rivière en arrivant. Grenoble l'a fait, pourquoi pas nous ?",
    by: "chloe",
    topic: "streets",
    ago: 175,
    supports: 39,
    talk: [
      {
        by: "yann",
        text: "Mon annonce au rond-point m'amène un client sur cinq. Moins, d'accord. Zéro, non.",
        stance: "against",
        helpful: 10,
      },
      { by: "lea", text: "Des panneaux pour les associations, à la place.", stance: "for", helpful: 12 },
    ],
    answers: [
      {
        by: "amelie",
        ago: 148,
        status: "declined",
        text: "Nous ne pouvons pas : le contrat signé en 2019 court jusqu'en 2034 et sa rupture coûterait 1,3 million d'euros. C'est un mauvais contrat, et le conseil municipal l'a dit.\n\nDeux choses sont possibles et seront faites : les onze panneaux lumineux s'éteignent de 22 h à 7 h, et les faces arrière (vingt-et-une) reviennent aux associations.",
      },
    ],
  },
];
