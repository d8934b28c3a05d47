import type { DemoResidents } from "@/db/seed/model";

/** How Lindenau verifies who lives in it. Mia is on its list; Noah waits for a letter. */
export const residents: DemoResidents = {
  verified: 130,
  list: [
    { lastName: "Schuster", birthDate: "1994-05-12", postcode: "04177" },
    { lastName: "Ashworth", birthDate: "1988-11-03", postcode: "04177" },
    { lastName: "Kaya", birthDate: "2001-02-27", postcode: "04179" },
  ],
  letter: {
    to: "noah",
    name: "Noah Brandt",
    street: "Forest Edge 18",
    postcode: "04179",
    place: "Lindenau",
  },
};
