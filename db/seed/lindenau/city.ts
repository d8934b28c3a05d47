import type { DemoCity } from "@/db/seed/model";
import { about } from "./about";
import { challenges } from "./challenges";
import { crowd } from "./crowd";
import { debates } from "./debates";
import { brewerStreet } from "./ideas/brewer-street";
import { challengeIdeas } from "./ideas/challenges";
import { climate } from "./ideas/climate";
import { culture } from "./ideas/culture";
import { green } from "./ideas/green";
import { mobility } from "./ideas/mobility";
import { safety } from "./ideas/safety";
import { squares } from "./ideas/squares";
import { together } from "./ideas/together";
import { youth } from "./ideas/youth";
import { meetings } from "./meetings";
import { neighbourhoods } from "./neighbourhoods";
import { news } from "./news";
import { organisations } from "./organisations";
import { staff, voices } from "./people";
import { places } from "./places";
import { polls } from "./polls";
import { folders, projects } from "./projects";
import { replies } from "./replies";
import { residents } from "./residents";
import { partner, rewards } from "./rewards";
import { surveys } from "./survey";
import { volunteering } from "./volunteering";

export const lindenau: DemoCity = {
  slug: "lindenau",
  name: "Lindenau",
  defaultLocale: "en",
  locales: ["en", "de", "ar"],
  timeZone: "Europe/Berlin",
  brandColor: "#0b6e4f",
  opened: 262,
  tagline: {
    en: "A city on the river, and everyone's to shape",
    de: "Eine Stadt am Fluss, die alle mitgestalten",
    ar: "مدينة على ضفة النهر نصنعها معًا",
  },
  contactEmail: "ideas@lindenau.example",
  promise: { days: 30, supports: 50, supportDays: 14 },
  answeringDepartment: "Mayor's Office",
  departments: {
    mobility: "Streets and Mobility",
    green: "Parks and Waterways",
    streets: "Building and Planning",
    safety: "Public Order",
    culture: "Culture and Libraries",
    youth: "Youth, Schools and Sport",
    together: "Mayor's Office",
    climate: "Climate and Energy",
  },
  neighbourhoods,
  shapes: new URL("./shapes.geojson", import.meta.url),
  places,
  staff,
  voices,
  crowd,
  ideas: [
    ...mobility,
    ...green,
    ...squares,
    ...youth,
    ...culture,
    ...together,
    ...climate,
    ...safety,
    ...brewerStreet,
    ...challengeIdeas,
  ],
  organisations,
  folders,
  projects,
  surveys,
  meetings,
  polls,
  volunteering,
  challenges,
  debates,
  residents,
  news,
  replies,
  rewards,
  partner,
  season: {
    name: { en: "Autumn on the river", de: "Herbst am Fluss", ar: "خريف على النهر" },
    text: {
      en: "Who looks after the river banks with us until the new year? Ideas, good arguments and a kind word to newcomers all count, once a week each.",
      de: "Wer kümmert sich bis zum neuen Jahr mit uns um die Ufer? Ideen, gute Argumente und ein freundliches Wort für Neue zählen, jedes einmal die Woche.",
      ar: "من يعتني معنا بضفاف النهر حتى العام الجديد؟ الأفكار والحجج الجيدة وكلمة طيبة للجدد، كل منها تُحسب مرة في الأسبوع.",
    },
    begun: 40,
    left: 33,
  },
  newcomers: {
    names: "Finn Albers, Lotte Brandt, Mats Petersen, Ella Krüger, Jonte Hansen, Smilla Voss",
    idea: "night-bus-forest-edge",
  },
  about,
};
