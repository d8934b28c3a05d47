import type { DemoNeighbourhood } from "@/db/seed/model";

/** The old town first, then the right bank and the left bank of the Orne. */
export const neighbourhoods: DemoNeighbourhood[] = [
  {
    slug: "vieux-bourg",
    name: { fr: "Vieux Bourg", en: "Old Town", nl: "Oude Stad", es: "Casco Antiguo" },
    population: 4_120,
  },
  { slug: "saint-aubin", name: { fr: "Saint-Aubin" }, population: 3_380 },
  { slug: "les-coteaux", name: { fr: "Les Coteaux" }, population: 2_260 },
  { slug: "bellevue", name: { fr: "Bellevue" }, population: 4_710 },
  { slug: "beausejour", name: { fr: "Beauséjour" }, population: 3_640 },
  {
    slug: "port-fluvial",
    name: { fr: "Port Fluvial", en: "River Port", nl: "Rivierhaven", es: "Puerto Fluvial" },
    population: 1_950,
  },
  { slug: "les-tanneries", name: { fr: "Les Tanneries" }, population: 2_830 },
  {
    slug: "la-gare",
    name: { fr: "La Gare", en: "Station", nl: "Station", es: "La Estación" },
    population: 3_470,
  },
  { slug: "moulin-vert", name: { fr: "Moulin-Vert" }, population: 5_290 },
  { slug: "la-plaine", name: { fr: "La Plaine" }, population: 2_540 },
];
