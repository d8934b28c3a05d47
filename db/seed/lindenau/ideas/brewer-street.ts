import type { LindenauIdea } from "@/db/seed/lindenau/people";

/** For the project that rebuilds the street. */
export const brewerStreet: LindenauIdea[] = [
  {
    key: "brewer-trees",
    project: "brewer-street",
    title: "Trees on the sunny side only",
    text: "In July nobody walks on the north side because there is no shade at all. If there is money for ten trees, put all ten there instead of five on each side.",
    by: "samuel",
    topic: "mobility",
    place: "brewerStreet",
    ago: 27,
    supports: 41,
    talk: [
      {
        by: "nadia",
        text: "The south side has the bus stop. Two of them there, please.",
        stance: "against",
        helpful: 7,
      },
      {
        by: "omar",
        text: "موافق. في الصيف لا يمكن لأمي أن تمشي هناك.",
        locale: "ar",
        stance: "for",
        helpful: 9,
      },
    ],
  },
  {
    key: "brewer-crossing",
    project: "brewer-street",
    title: "A raised crossing in front of the school gate",
    text: "Cars come around the bend too fast. A crossing at the height of the pavement slows everybody down and nobody needs a traffic light.",
    by: "elif",
    topic: "mobility",
    place: "brewerStreet",
    ago: 22,
    supports: 58,
    rising: true,
    answers: [
      {
        by: "rashid",
        ago: 6,
        status: "under_review",
        next: 20,
        text: "We measured last week: 41 km/h on average in a 30 zone. A raised crossing is possible beside the bend, not in it, because of the bus. We bring two drawings to the first workshop.",
      },
    ],
    talk: [
      {
        by: "yusuf",
        text: "Und bitte auch an der Ecke zum Depot, da queren die meisten.",
        locale: "de",
        stance: "for",
        helpful: 5,
      },
    ],
  },
  {
    key: "brewer-loading",
    project: "brewer-street",
    title: "One loading bay each for the shops, until 11",
    text: "I run a shop at number 22. Without a bay the lorry stops on the pavement. A bay that turns into a place for bicycles after eleven would be fine for all of us.",
    by: "mehmet",
    topic: "mobility",
    place: "brewerStreet",
    ago: 15,
    supports: 19,
  },
  {
    key: "brewer-einbahn",
    project: "brewer-street",
    title: "Keine Einbahnstraße, sonst fahren alle durch unsere",
    text: "Wenn die Brewer Street in der Mitte Einbahnstraße wird, kommt der Verkehr durch die Nebenstraßen. Bitte vorher zählen, was dort heute fährt.",
    locale: "de",
    by: "petra",
    topic: "mobility",
    place: "brewerStreet",
    ago: 8,
    supports: 23,
  },
];
