import type { LindenauIdea } from "@/db/seed/lindenau/people";

export const green: LindenauIdea[] = [
  {
    key: "dogs-clay-pond",
    title: "Let dogs swim at Clay Pond in the mornings",
    text: "There are 2,300 registered dogs in this city and not one place where they may get their feet wet. From six to nine in the morning nobody else is at Clay Pond anyway. I have been watching for a year, from the bank, with a very sad retriever.",
    by: "agnieszka",
    topic: "green",
    place: "clayPond",
    ago: 7.2,
    supports: 17,
    talk: [
      {
        by: "klara",
        text: "Kammmolche! In dem Teich leben Kammmolche. Bitte lest das Gutachten von 2019, bevor ihr Hunde hineinschickt.",
        locale: "de",
        stance: "against",
        helpful: 15,
        replies: [
          {
            by: "agnieszka",
            text: "I didn't know about the newts. What about the shallow end by the car park?",
          },
          { by: "klara", text: "Am Parkplatz laichen sie nicht, das ginge wohl.", locale: "de" },
        ],
      },
      {
        by: "joao",
        text: "Mornings only, with a fence to the reeds. Sounds fair to everyone with two or four legs.",
        stance: "for",
        helpful: 7,
      },
      { by: "horst", text: "Und wer macht den Dreck weg?", locale: "de", stance: "against", helpful: 6 },
      { by: "linh", text: "The same people who do it now, Horst. Dog owners have bags.", helpful: 4 },
    ],
  },
  {
    key: "owl-trail-bats",
    title: "Dim the lights on the Owl Trail for the bats",
    text: "Since the new lamps were put up, the counts of our bat group at the trailhead went from 61 animals to 9. The lamps shine white and all night, for nobody.\n\nAmber light, movement sensors, and off between eleven and five. The forest path in the next county has it and people like it.",
    by: "hannah",
    topic: "green",
    place: "owlTrail",
    ago: 17.3,
    supports: 26,
    talk: [
      {
        by: "noah",
        text: "The amber ones look great by the way, like a campfire.",
        stance: "for",
        helpful: 5,
      },
      {
        by: "lena",
        text: "Als Frau jogge ich da im Winter um sechs. Ganz dunkel ist für mich keine Option.",
        locale: "de",
        stance: "against",
        helpful: 12,
        replies: [
          { by: "hannah", text: "That's why the sensors: a light comes on twenty metres ahead of you." },
        ],
      },
    ],
  },
  {
    key: "garden-dye-works",
    title: "A community garden on the empty lot behind the Dye Works",
    text: "The lot behind the Old Dye Works has been empty for eleven years. Meanwhile we are nineteen families in Weavers' Yard who grow tomatoes on window sills.\n\nWe would do the work ourselves. From the city we need a water connection, a soil test (dyes!) and a contract for five years so that planting a pear tree makes sense.",
    by: "lucia",
    topic: "green",
    place: "dyeWorks",
    ago: 70,
    supports: 118,
    talk: [
      {
        by: "mia",
        text: "Count us in. The kids from the house have already drawn a plan, it has a dragon in it.",
        stance: "for",
        helpful: 21,
      },
      {
        by: "tom",
        text: "Please do the soil test first and publish it. My grandfather worked there, they poured everything into the ground.",
        helpful: 18,
        replies: [
          {
            by: "birgit",
            text: "The test is commissioned. We'll put the whole report here, not a summary.",
            ago: 61,
          },
          { by: "tom", text: "Much appreciated." },
        ],
      },
      {
        by: "felix",
        text: "Wohnungen wären wichtiger. Der Acker ist 200 Meter von der Straßenbahn entfernt.",
        locale: "de",
        stance: "against",
        helpful: 9,
      },
      {
        by: "salma",
        text: "في بلدي كانت لكل حارة حديقة صغيرة. سنعلّم الأطفال زراعة النعناع والبقدونس.",
        locale: "ar",
        stance: "for",
        helpful: 16,
      },
    ],
    answers: [
      {
        by: "birgit",
        ago: 54,
        status: "accepted",
        text: "You get the lot, for five years to begin with. The soil is clean except for a strip along the wall, which we will cover and plant with berries nobody eats. Water comes from the well of the Dye Works.\n\nThe contract is being written; we meet on site with everyone who wants to dig.",
        next: 70,
      },
    ],
    steps: [
      {
        ...{ by: "birgit", made: 53, due: 20, done: 23, cost: 6400 },
        title: {
          en: "The strip along the wall is covered and planted with hedges",
          de: "Der Streifen an der Mauer ist abgedeckt und mit Hecken bepflanzt",
          ar: "تغطية الشريط على طول الجدار وزراعته بالشجيرات",
        },
        note: "Covered with clean soil from the new road, and planted by eleven people on a wet Saturday. Thank you.",
      },
      {
        ...{ by: "birgit", made: 53, due: 30, withdrawn: 34, cost: 9800 },
        title: {
          en: "A water pipe is laid from Spindle Street",
          de: "Von der Spindle Street wird eine Wasserleitung gelegt",
          ar: "مدّ أنبوب ماء من شارع المغزل",
        },
        note: "The well of the Dye Works gives more than the garden needs, as the test in dry weather showed. The money goes into the fence instead.",
      },
      {
        ...{ by: "birgit", made: 53, due: -26, cost: 12500 },
        title: {
          en: "The fence stands and the gate has its lock",
          de: "Der Zaun steht, und das Tor hat ein Schloss",
          ar: "إقامة السياج وتركيب قفل البوابة",
        },
        moved: {
          ago: 12,
          from: 5,
          reason: "The smith is ill. He asked for four weeks more, and we would rather wait for his work.",
        },
      },
    ],
  },
  {
    key: "bluehstreifen",
    title: "Blühstreifen statt Rasen an der Hill Road",
    text: "Achtmal im Jahr fährt der Mäher über 1.200 Meter Rasen, den niemand betritt. Eine Wildblumenwiese muss zweimal gemäht werden, sieht schöner aus und summt.\n\nIch imkere seit 30 Jahren auf der Gartenhöhe. Saatgut aus der Region stifte ich gern für die ersten hundert Meter.",
    locale: "de",
    by: "ingrid",
    topic: "green",
    place: "hillRoad",
    ago: 141,
    supports: 71,
    talk: [
      { by: "marek", text: "I live there and hate that mower. Yes please.", stance: "for", helpful: 9 },
      {
        by: "horst",
        text: "Nach zwei Jahren ist das eine Distelwüste. Kennen wir von der Umgehungsstraße.",
        locale: "de",
        stance: "against",
        helpful: 4,
        replies: [
          {
            by: "ingrid",
            text: "Dort wurde einfach nur nicht mehr gemäht. Hier wird gesät und gepflegt, das ist der Unterschied.",
            locale: "de",
          },
        ],
      },
      { by: "klara", text: "Die Disteln nehmen dann die Distelfinken. Auch gut.", locale: "de", helpful: 11 },
    ],
    answers: [
      {
        by: "birgit",
        ago: 119,
        status: "accepted",
        locale: "de",
        text: "Sehr gern. Wir beginnen mit der Südseite der Hill Road zwischen Laden und Wasserspeicher. Ihr Saatgut nehmen wir dankend an, Frau Vogel.",
        next: 60,
      },
      {
        by: "birgit",
        ago: 62,
        status: "under_way",
        locale: "de",
        text: "Der Boden ist vorbereitet, gesät wird vor dem ersten Frost. Die Nordseite folgt, wenn die erste Blüte gezählt ist.",
      },
    ],
    steps: [
      {
        ...{ by: "birgit", made: 62, due: 41, done: 43, cost: 2100, locale: "de" },
        title: {
          en: "The south side of Hill Road is sown",
          de: "Die Südseite der Hill Road ist eingesät",
          ar: "بذر الجانب الجنوبي من طريق التل",
        },
        note: "600 Meter sind gesät, die ersten hundert mit dem Saatgut von Frau Vogel.",
      },
      {
        ...{ by: "birgit", made: 62, due: -178, cost: 2300 },
        title: {
          en: "The north side follows, once the first bloom is counted",
          de: "Die Nordseite folgt, wenn die erste Blüte gezählt ist",
          ar: "يليه الجانب الشمالي بعد إحصاء أول إزهار",
        },
      },
    ],
  },
  {
    key: "hedgehog-gaps",
    title: "Hedgehog gaps in the fences of public gardens",
    text: "A hedgehog walks two kilometres a night and every second fence stops it. A gap of 13 by 13 centimetres at the bottom is enough. The city could begin with its own kindergartens and cemeteries, and hand out stickers to everyone who joins in: *hedgehogs welcome*.",
    by: "ruth",
    topic: "green",
    area: "meadows",
    ago: 178,
    supports: 34,
    talk: [
      {
        by: "klara",
        text: "We cut three gaps at the allotments last year. First hedgehog after four days.",
        helpful: 13,
      },
      { by: "dmytro", text: "I can print the stickers in my workshop, at cost.", helpful: 9 },
    ],
    answers: [
      {
        by: "birgit",
        ago: 146,
        status: "accepted",
        text: "What a small hole for such a big effect. All new public fences get gaps from now on, and the caretakers of 14 kindergartens cut them into the old ones when they are there anyway. We like the stickers: Mr Bondar, please write to us.",
      },
    ],
    steps: [
      {
        ...{ by: "birgit", made: 145, due: 9 },
        title: { en: "All 14 kindergartens have gaps in their fences" },
      },
    ],
  },
  {
    key: "rain-puddle-swing",
    title: "Fill the lake under the swing at Ring Playground",
    text: "After each rain there is a puddle under the big swing that stays for a week. Kids swing over it in rubber boots, toddlers sit in it. A wheelbarrow of gravel.",
    by: "olena",
    topic: "green",
    place: "ringPlayground",
    ago: 27.8,
    supports: 11,
    talk: [{ by: "hiba", text: "My son calls it his pool. He will be sad but I support this.", helpful: 8 }],
  },
  {
    key: "flood-marks",
    title: "Show how high the water stood in the meadows",
    text: "New neighbours move in and don't know that the Lume came up to the second step of the boathouse. A painted post with the years and heights would tell them, and it makes a good school trip too.",
    by: "klara",
    topic: "green",
    place: "boathousePath",
    ago: 163,
    supports: 29,
    talk: [
      {
        by: "rowers",
        as: "rowing-club",
        text: "We have photographs of every flood since 1926 and are happy to lend them.",
        helpful: 10,
      },
      {
        by: "ruth",
        text: "Bought my house in a dry year. Would have liked to see that post first.",
        helpful: 6,
      },
    ],
    answers: [
      {
        by: "birgit",
        ago: 139,
        status: "accepted",
        text: "Good idea, and cheap. Three oak posts along Boathouse Path, with the rowing club's photographs on a board.",
        next: 90,
      },
      {
        by: "birgit",
        ago: 64,
        status: "done",
        text: "All three posts stand. The highest mark is 1954, at 3.12 metres: stretch out your arm.",
      },
    ],
  },
];
