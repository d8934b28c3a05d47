import type { Voice } from "@/db/seed/lindenau/people";
import type { DemoOrganisation } from "@/db/seed/organisation-model";

/** The club's mark. Drawn for the demo. */
const oars = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600">
<rect width="600" height="600" rx="90" fill="#14405c"/>
<g stroke="#f3e9d2" stroke-width="26" stroke-linecap="round"><path d="M150 430L430 130M450 430L170 130"/></g>
<g fill="#e2a33c"><path d="M400 100l90-40 30 30-50 86z"/><path d="M200 100l-90-40-30 30 50 86z"/></g>
<path d="M70 480q57-50 115 0t115 0 115 0 115 0v40q-57 50-115 0t-115 0-115 0-115 0z" fill="#5fb0c9"/>
</svg>`;

/** Two that the city has verified, and one that waits. */
export const organisations: DemoOrganisation<Voice>[] = [
  {
    key: "rowing-club",
    name: "Rowing Club Lume",
    kind: "association",
    home: "mill-island",
    website: "https://rowing-lume.example/",
    logo: { drawing: oars, alt: "Two crossed oars above a wave" },
    about:
      "We have rowed on the Lume since 1926. **Two hundred members**, the youngest eleven, the oldest eighty-four.\n\nWhat we bring to the city:\n\n- photographs of every flood since the boathouse was built\n- a water quality log, kept every Sunday\n- free taster evenings in May",
    speakers: ["rowers"],
    members: ["giulia", "arjun"],
    ranked: true,
    proposed: 240,
    verified: 236,
  },
  {
    key: "station-committee",
    name: "Station Quarter Committee",
    kind: "neighbourhood",
    home: "station",
    about:
      "Neighbours between the station and Brewer Street. We meet on the first Tuesday of the month in the back room of the bakery, and whoever lives here is welcome.\n\nWe have no money and no office. We have a key to the notice board.",
    speakers: ["elif", "samuel"],
    members: ["nadia", "yusuf"],
    ranked: true,
    proposed: 120,
    verified: 117,
  },
  {
    key: "repair-cafe",
    name: "Repair Café Harbour",
    kind: "association",
    home: "harbour",
    about:
      "Every second Saturday we mend lamps, trousers and toasters with whoever brings them. We would like to speak up for workshops and against throwing away.",
    speakers: ["tuan"],
    members: [],
    proposed: 2,
  },
];
