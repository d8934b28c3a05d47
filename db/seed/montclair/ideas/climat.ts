import type { MontclairIdea } from "@/db/seed/montclair/people";

export const climat: MontclairIdea[] = [
  {
    key: "enseignes-nuit",
    title: "Éteindre les enseignes la nuit",
    text: "La loi l'impose après une heure du matin, la zone des Prés brille jusqu'à l'aube. Depuis les Coteaux on lit les promotions dans son lit. Un rappel par courrier, puis des amendes.",
    by: "antoine",
    topic: "climate",
    place: "lesPres",
    ago: 34,
    supports: 38,
    talk: [
      {
        by: "femke",
        text: "On voit à nouveau la Voie lactée à deux kilomètres d'ici. Elle nous manque.",
        stance: "for",
        helpful: 12,
      },
      {
        by: "mohamed",
        text: "Mon commerce est assuré à condition d'une vitrine éclairée. Parlez aussi aux assureurs.",
        stance: "against",
        helpful: 10,
      },
      {
        by: "bernard",
        text: "Encore une idée de bobos qui dorment les volets ouverts. Fermez-les et laissez travailler les gens !",
        stance: "against",
        helpful: 2,
        reported: [
          { by: "chloe", ago: 1.4, rule: "insult", note: "« Bobos », ça va un moment." },
          { by: null, ago: 0.9, rule: "insult" },
        ],
      },
    ],
  },
  {
    key: "compost-bellevue",
    title: "Un compost au pied de la Résidence Bellevue",
    text: "Deux cent douze logements, pas un mètre de jardin, et nos épluchures partent brûler à Caen. Trois bacs en bois, un référent par cage d'escalier, un apéro par saison quand on vide.",
    by: "aminata",
    topic: "climate",
    place: "residenceBellevue",
    ago: 99,
    supports: 47,
    talk: [
      {
        by: "jeanne",
        text: "Et les odeurs, les rats ? J'habite au premier.",
        stance: "against",
        helpful: 9,
        replies: [
          { by: "aminata", text: "Bien mélangé avec du broyat, ça sent la forêt. On viendra vous montrer." },
          { by: "jeanne", text: "Je suis venue, j'ai senti : la forêt, en effet." },
        ],
      },
      { by: "fanta", text: "Référente escalier C, présente !", helpful: 12 },
    ],
    answers: [
      {
        by: "julien",
        ago: 76,
        status: "accepted",
        text: "Les bacs, le broyat et une formation d'une demi-journée sont pour nous. L'apéro est pour vous.",
        next: 40,
      },
      {
        by: "julien",
        ago: 39,
        status: "done",
        text: "Trois bacs, onze référents, 340 kilos détournés en quatre semaines. La Résidence des Coteaux demande les mêmes.",
      },
    ],
  },
  {
    key: "rue-ateliers-30",
    title: "Ralentir la rue des Ateliers",
    text: "Ligne droite de 900 mètres entre deux ronds-points : le soir, c'est un circuit. Des chicanes avec des bacs à fleurs coûtent moins cher qu'un enterrement.",
    by: "nadege",
    topic: "safety",
    place: "rueAteliers",
    ago: 82,
    supports: 51,
    talk: [
      { by: "lucas", text: "Un rétroviseur arraché par mois devant chez nous.", stance: "for", helpful: 11 },
      { by: "gaston", text: "Pensez aux tracteurs : 3,20 m de large au minimum.", helpful: 13 },
      {
        by: "marc",
        text: "Noté pour les tracteurs. Les relevés de vitesse sont en cours.",
        ago: 61,
        helpful: 3,
      },
    ],
    answers: [
      {
        by: "marc",
        ago: 36,
        status: "accepted",
        text: "Cette réponse arrive avec du retard, il nous fallait les mesures : 41 % des véhicules dépassent 50 km/h, le record est à 118. Six écluses à 3,30 m avec des bacs, et 30 km/h entre les deux ronds-points.",
        next: 60,
      },
    ],
  },
  {
    key: "eclairage-voie-verte",
    title: "Éclairer la voie verte jusqu'à 21 heures",
    text: "En novembre il fait nuit à 17 h 30. Entre la gare et le port, on pédale dans le noir complet, entre des joggeurs vêtus de noir. Des balises solaires au ras du sol suffiraient.",
    by: "lea",
    topic: "safety",
    place: "voieVerte",
    ago: 7.7,
    supports: 21,
    talk: [
      {
        by: "joost",
        text: "Lage lampjes, amberkleurig, dan slapen de vleermuizen ook.",
        locale: "nl",
        stance: "for",
        helpful: 6,
      },
      { by: "sarah", text: "Après 21 heures aussi, l'équipe de nuit finit à 21 h 30.", helpful: 7 },
    ],
  },
];
