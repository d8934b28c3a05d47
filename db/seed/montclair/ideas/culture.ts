import type { MontclairIdea } from "@/db/seed/montclair/people";

export const culture: MontclairIdea[] = [
  {
    key: "cinema-port",
    title: "Un cinéma en plein air sur le quai du Port",
    text: "Un écran sur la façade de la capitainerie, des transats, et les bateaux comme loges. Trois soirs en été, film choisi par vote. L'association du ciné-club a déjà le projecteur.",
    by: "yann",
    topic: "culture",
    place: "port",
    ago: 9.1,
    supports: 24,
    rising: true,
    talk: [
      {
        by: "lola",
        text: "¡Con subtítulos, por favor! Así venimos todos.",
        locale: "es",
        stance: "for",
        helpful: 9,
      },
      { by: "joost", text: "Wij stellen ons schip beschikbaar als filmcabine.", locale: "nl", helpful: 7 },
      { by: "lucas", text: "Plus qu'un soutien et la mairie doit répondre. Allez !", ago: 0.8, helpful: 4 },
    ],
  },
  {
    key: "story-hour",
    title: "English story hour at the médiathèque",
    text: "There are about forty English-speaking families here and many French children who would love to listen. Saturday at eleven, half an hour, I can read in three funny voices.",
    locale: "en",
    by: "emily",
    topic: "culture",
    place: "mediatheque",
    ago: 33,
    supports: 12,
    talk: [
      {
        by: "ines",
        text: "Ma fille de 6 ans apprend l'anglais avec des dessins animés, elle sera au premier rang.",
        stance: "for",
        helpful: 8,
      },
      {
        by: "femke",
        text: "And Dutch once a month? I only have two funny voices.",
        locale: "en",
        helpful: 11,
      },
    ],
    answers: [
      {
        by: "claire",
        ago: 25,
        status: "accepted",
        text: "Avec plaisir, et sans attendre les vingt-cinq soutiens. Premier samedi : anglais. Troisième samedi : néerlandais. Le coin tapis est à vous.",
        next: 40,
      },
    ],
  },
  {
    key: "cloches-saint-remi",
    title: "Faire sonner Saint-Rémi un peu moins tôt",
    text: "Six heures du matin, quatre-vingt-dix coups. Je suis boulangère, je suis déjà levée, mais mes enfants non, et le gîte d'à côté perd ses clients à cause de ça. Sept heures suffirait, non ?",
    by: "nadege",
    topic: "culture",
    place: "saintRemi",
    ago: 84,
    supports: 44,
    talk: [
      {
        by: "odile",
        text: "L'angélus sonne à six heures depuis 1740. On ne va pas le régler sur Booking.",
        stance: "against",
        helpful: 18,
      },
      {
        by: "james",
        text: "I moved here for the bells. I did not know about the six o'clock ones.",
        locale: "en",
        stance: "for",
        helpful: 14,
      },
      { by: "camille", text: "Et si c'était sept heures le week-end seulement ?", helpful: 20 },
    ],
    answers: [
      {
        by: "claire",
        ago: 59,
        status: "declined",
        text: "L'angélus relève de la paroisse, pas de la mairie : la loi de 1905 lui laisse les sonneries du culte, et monsieur le curé souhaite garder six heures en semaine.\n\nNous lui avons transmis votre idée et il vous a entendus : **le samedi et le dimanche, la cloche attend maintenant sept heures et demie.** Les heures « civiles », qui dépendent de nous, se taisent de 22 h à 7 h.",
      },
    ],
  },
  {
    key: "fete-lavoirs",
    title: "Une fête des lavoirs, avec de la musique dans l'eau",
    text: "La ville a sept lavoirs et personne ne le sait. Un dimanche de juin, un concert dans chacun, et une promenade qui les relie. L'acoustique y est incroyable : chantez-y, vous verrez.",
    by: "lavoirs",
    topic: "culture",
    place: "passerelle",
    ago: 204,
    supports: 37,
    talk: [
      {
        by: "victor",
        text: "Notre quatuor joue gratuitement, pourvu que les partitions restent sèches.",
        helpful: 16,
      },
      {
        by: "rosa",
        text: "Ma grand-mère y lavait les draps de la moitié du quartier. Elle viendra.",
        helpful: 22,
      },
      {
        by: "camille",
        text: "C'était magnifique. Merci à ceux qui ont porté les chaises.",
        ago: 92,
        helpful: 30,
      },
    ],
    answers: [
      {
        by: "claire",
        ago: 181,
        status: "accepted",
        text: "Nous prenons en charge les autorisations, la communication et quatre cents chaises. L'association garde la programmation.",
        next: 90,
      },
      {
        by: "claire",
        ago: 93,
        status: "done",
        text: "Sept lavoirs, onze concerts, environ deux mille promeneurs et une seule partition mouillée. On recommence l'an prochain.",
      },
    ],
  },
];
