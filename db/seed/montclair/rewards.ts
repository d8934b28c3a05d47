import type { DemoReward } from "@/db/seed/model";

export const partner = "Cinéma Le Rivoli";

export const rewards: DemoReward[] = [
  {
    title: {
      fr: "Une place de cinéma",
      en: "A cinema ticket",
      nl: "Een bioscoopkaartje",
      es: "Una entrada de cine",
    },
    text: {
      fr: "Une séance au choix, du lundi au jeudi.\n\nMontrez le bon à la caisse du cinéma, une demi-heure avant la séance.",
      en: "A film of your choice, from Monday to Thursday.\n\nShow the voucher at the cinema’s till half an hour before it begins.",
      nl: "Een film naar keuze, van maandag tot en met donderdag.\n\nToon de bon een half uur voor de film aan de kassa van de bioscoop.",
      es: "Una película a elegir, de lunes a jueves.\n\nMuestre el vale en la taquilla del cine media hora antes de que empiece.",
    },
    price: 50,
    stock: 40,
    atPartner: true,
  },
  {
    title: {
      fr: "Un abonnement d’un an à la médiathèque",
      en: "A year’s library pass",
      nl: "Een jaar lid van de mediatheek",
      es: "Un año de abono a la mediateca",
    },
    text: {
      fr: "Livres, films et jeux pour toute la famille, pendant un an.\n\nMontrez le bon à l’accueil de la médiathèque, avec une pièce d’identité.",
      en: "Books, films and games for the whole family, for a year.\n\nShow the voucher at the library’s desk, with proof of who you are.",
      nl: "Boeken, films en spellen voor het hele gezin, een jaar lang.\n\nToon de bon aan de balie van de mediatheek, met een identiteitsbewijs.",
      es: "Libros, películas y juegos para toda la familia, durante un año.\n\nMuestre el vale en el mostrador de la mediateca, con un documento de identidad.",
    },
    price: 120,
  },
  {
    title: {
      fr: "Votre nom au kiosque à musique",
      en: "Your name at the bandstand",
      nl: "Je naam op de muziekkiosk",
      es: "Su nombre en el quiosco de música",
    },
    text: {
      fr: "Pour celles et ceux dont une idée a été retenue : une petite plaque sur la rambarde, posée au printemps.\n\nMontrez le bon à l’accueil de la mairie pour dire ce qu’il faut y écrire.",
      en: "For those whose idea was taken up: a small plate on the railing, put up in spring.\n\nShow the voucher at the town hall’s desk to say what it should read.",
      nl: "Voor wie een idee werd opgepakt: een plaatje op de leuning, aangebracht in de lente.\n\nToon de bon aan de balie van het stadhuis om te zeggen wat erop moet staan.",
      es: "Para quienes vieron acogida una idea: una plaquita en la barandilla, que se pone en primavera.\n\nMuestre el vale en el mostrador del ayuntamiento para decir qué debe poner.",
    },
    badge: { key: "accepted", level: 1 },
    stock: 8,
  },
];
