import type { DemoCity } from "@/db/seed/model";
import { crowd } from "./crowd";
import { climat } from "./ideas/climat";
import { culture } from "./ideas/culture";
import { ensemble } from "./ideas/ensemble";
import { jeunesse } from "./ideas/jeunesse";
import { mobilites } from "./ideas/mobilites";
import { nature } from "./ideas/nature";
import { places as squares } from "./ideas/places";
import { neighbourhoods } from "./neighbourhoods";
import { staff, voices } from "./people";
import { places } from "./places";
import { projects } from "./projects";
import { partner, rewards } from "./rewards";

export const montclair: DemoCity = {
  slug: "montclair",
  name: "Montclair-sur-Orne",
  defaultLocale: "fr",
  locales: ["fr", "en", "nl", "es"],
  timeZone: "Europe/Paris",
  brandColor: "#8a2d5c",
  opened: 231,
  tagline: {
    fr: "Trente mille habitants, autant d'idées",
    en: "Thirty thousand people, as many ideas",
    nl: "Dertigduizend inwoners, evenveel ideeën",
    es: "Treinta mil habitantes, otras tantas ideas",
  },
  contactEmail: "participer@montclair.example",
  promise: { days: null, supports: 25, supportDays: 30 },
  answeringDepartment: "Participation et vie de quartier",
  departments: {
    mobility: "Voirie et mobilités",
    green: "Espaces verts et rivière",
    streets: "Voirie et mobilités",
    safety: "Tranquillité publique",
    culture: "Culture et patrimoine",
    youth: "Enfance, jeunesse et sport",
    together: "Participation et vie de quartier",
    climate: "Transition écologique",
  },
  neighbourhoods,
  shapes: new URL("./shapes.geojson", import.meta.url),
  places,
  staff,
  voices,
  crowd,
  ideas: [...mobilites, ...nature, ...squares, ...culture, ...jeunesse, ...ensemble, ...climat],
  projects,
  rewards,
  partner,
  season: {
    name: { fr: "L’automne des quartiers", en: "Autumn in the districts" },
    text: {
      fr: "Jusqu’au nouvel an, nous remercions celles et ceux qui participent de plusieurs façons : une idée, un argument utile, un mot d’accueil. Chacune compte une fois par semaine.",
      en: "Until the new year we thank those who take part in different ways: an idea, a helpful argument, a word of welcome. Each counts once a week.",
    },
    begun: 40,
    left: 33,
  },
  newcomers: {
    names: "Noé Garnier, Zoé Lambert, Ilan Roche, Maëlys Petit, Sacha Morel, Jade Fontaine",
    idea: "cinema-port",
  },
};
