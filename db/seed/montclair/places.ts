import type { DemoPlace } from "@/db/seed/model";

/** Where ideas are about, by a word for it. */
export const places = {
  placeHalle: { lat: 48.86104, lng: -0.552, address: "Place de la Halle", neighbourhood: "vieux-bourg" },
  rueDrapiers: { lat: 48.86077, lng: -0.55678, address: "Rue des Drapiers", neighbourhood: "vieux-bourg" },
  saintRemi: { lat: 48.86132, lng: -0.54586, address: "Église Saint-Rémi", neighbourhood: "vieux-bourg" },
  ecoleSaintAubin: {
    lat: 48.86647,
    lng: -0.57248,
    address: "École Saint-Aubin",
    neighbourhood: "saint-aubin",
  },
  rueHaute: { lat: 48.85942, lng: -0.56633, address: "Rue Haute", neighbourhood: "saint-aubin" },
  belvedere: { lat: 48.86611, lng: -0.53425, address: "Belvédère", neighbourhood: "bellevue" },
  residenceBellevue: {
    lat: 48.85788,
    lng: -0.5363,
    address: "Résidence Bellevue",
    neighbourhood: "bellevue",
  },
  chateauEau: { lat: 48.86828, lng: -0.55678, address: "Château d'eau", neighbourhood: "les-coteaux" },
  lycee: { lat: 48.85833, lng: -0.52197, address: "Lycée du Haut-Orne", neighbourhood: "beausejour" },
  hopital: { lat: 48.85146, lng: -0.51719, address: "Centre hospitalier", neighbourhood: "beausejour" },
  friche: { lat: 48.84657, lng: -0.56087, address: "Friche des Tanneries", neighbourhood: "les-tanneries" },
  passerelle: {
    lat: 48.85453,
    lng: -0.56183,
    address: "Passerelle des Lavandières",
    neighbourhood: "les-tanneries",
  },
  mediatheque: { lat: 48.84612, lng: -0.55678, address: "Médiathèque", neighbourhood: "les-tanneries" },
  gare: { lat: 48.84495, lng: -0.54586, address: "Place de la Gare", neighbourhood: "la-gare" },
  gareRoutiere: { lat: 48.84513, lng: -0.54244, address: "Gare routière", neighbourhood: "la-gare" },
  rueAteliers: { lat: 48.83735, lng: -0.5449, address: "Rue des Ateliers", neighbourhood: "la-gare" },
  port: { lat: 48.85254, lng: -0.57589, address: "Quai du Port", neighbourhood: "port-fluvial" },
  camping: { lat: 48.84513, lng: -0.58135, address: "Camping municipal", neighbourhood: "port-fluvial" },
  voieVerte: { lat: 48.85263, lng: -0.57043, address: "Voie verte", neighbourhood: "port-fluvial" },
  moulinVert: { lat: 48.84477, lng: -0.52879, address: "Cité du Moulin-Vert", neighbourhood: "moulin-vert" },
  lesPres: {
    lat: 48.83708,
    lng: -0.52265,
    address: "Zone commerciale des Prés",
    neighbourhood: "moulin-vert",
  },
  jardins: { lat: 48.84015, lng: -0.56156, address: "Jardins de la Plaine", neighbourhood: "la-plaine" },
  gymnase: { lat: 48.83997, lng: -0.5561, address: "Gymnase de la Plaine", neighbourhood: "la-plaine" },
  ferme: { lat: 48.83256, lng: -0.56838, address: "Ferme des Noues", neighbourhood: "la-plaine" },
} satisfies Record<string, DemoPlace>;
