import type { LindenauIdea } from "@/db/seed/lindenau/people";

export const climate: LindenauIdea[] = [
  {
    key: "swim-canal-basin",
    title: "Let us swim in the canal basin",
    text: "The barges are gone, the water is clean enough for kingfishers, and on hot days five hundred people sit around the basin and look at it.\n\nCopenhagen began with a few ladders and a flag that says whether the water is good today. We could, too:\n\n- two ladders and a floating pontoon at North Quay\n- a daily water test, shown on a board\n- lifeguards on summer weekends\n\nThe city gets a beach without building one, and the cooling is free.",
    by: "linh",
    topic: "climate",
    place: "canalBasin",
    ago: 118,
    supports: 140,
    talk: [
      {
        by: "tuan",
        text: "I rent out the boats there. There is space for both if the swimming area is marked with buoys.",
        stance: "for",
        helpful: 27,
      },
      {
        by: "rowers",
        text: "We train in the basin from six to eight and from five. With fixed swimming hours we are happy to share, without them it's dangerous.",
        stance: "against",
        helpful: 18,
        replies: [
          { by: "linh", text: "Swimming from ten to five then? That's when it's hot anyway." },
          { by: "rowers", text: "Ten to five works. Consider us in favour." },
        ],
      },
      { by: "horst", text: "There are bicycles at the bottom. I threw one in myself in 1979.", helpful: 35 },
      {
        by: "felix",
        text: "Nach Starkregen läuft die Kanalisation über. Bitte danach drei Tage rote Flagge, dann bin ich dabei.",
        locale: "de",
        stance: "for",
        helpful: 14,
      },
      { by: "noah", text: "The pontoon is in!! When can we jump?", ago: 6, helpful: 12 },
    ],
    answers: [
      {
        by: "leyla",
        ago: 106,
        status: "under_review",
        text: "We measure the water on sixty days before we say more. All values are published here every Monday.",
        next: 62,
      },
      {
        by: "birgit",
        ago: 48,
        status: "accepted",
        text: "The water was good on 54 of 60 days, and the six others came after heavy rain. So: yes, with a flag, from ten to five, with buoys between swimmers and boats. Divers brought up 31 bicycles, Mr Pfeiffer.",
        next: 40,
      },
      {
        by: "birgit",
        ago: 12,
        status: "under_way",
        text: "The pontoon was put in place this week, ladders and board follow. We open with a party as soon as the water is warmer than the coffee.",
        next: 120,
      },
    ],
  },
  {
    key: "solar-bus-depot",
    title: "Solar panels on the bus depot, owned by the people who live around it",
    text: "The roof of the depot is 6,400 square metres, flat, unshaded and empty. That is power for 260 households. Let neighbours buy shares from 100 euros, the way the energy cooperative in the next valley does, and let the buses charge at noon.",
    by: "yusuf",
    topic: "climate",
    place: "busDepot",
    ago: 226,
    supports: 77,
    talk: [
      {
        by: "elif",
        text: "Ich fahre die Busse, die dort laden würden. Mittags stehen 14 von ihnen herum.",
        locale: "de",
        helpful: 18,
      },
      {
        by: "marek",
        text: "Check the roof first. It was built in 1968 and leaks in three places.",
        helpful: 11,
      },
      {
        by: "nadia",
        text: "100 euros I can do. 1,000 I couldn't. Thanks for thinking of that.",
        stance: "for",
        helpful: 16,
      },
    ],
    answers: [
      {
        by: "leyla",
        ago: 212,
        status: "under_review",
        text: "A structural engineer climbs up next week. The idea of shares from 100 euros appeals to us.",
        next: 60,
      },
      {
        by: "leyla",
        ago: 155,
        status: "accepted",
        text: "The roof carries the panels once the eastern third is renewed, which was due anyway. A cooperative is being founded; 84 neighbours have put their names down.",
        next: 175,
      },
    ],
  },
  {
    key: "leaf-blowers",
    title: "No leaf blowers before eight. Better: rakes",
    text: "6:40 this morning, forty leaves, two machines, and all of Cedar Row awake. A rake does the same in the same time, I tested it against my neighbour (he won by eleven seconds).",
    by: "wei",
    topic: "climate",
    place: "cedarRow",
    ago: 23.5,
    supports: 33,
    talk: [
      { by: "grace", text: "I study at night and cry at 6:40.", helpful: 9 },
      {
        by: "horst",
        text: "Somebody has to do the work before people slip on the leaves. Those men start at six because you want clean pavements at eight.",
        stance: "against",
        helpful: 11,
        replies: [{ by: "wei", text: "That is a fair point. Electric ones then, and from seven?" }],
      },
    ],
  },
];
