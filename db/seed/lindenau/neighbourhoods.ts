import type { DemoNeighbourhood } from "@/db/seed/model";

/** In the order of a walk: the old town first, then clockwise along the edge. */
export const neighbourhoods: DemoNeighbourhood[] = [
  { slug: "old-market", name: { en: "Old Market", de: "Altmarkt", ar: "السوق القديم" }, population: 7_420 },
  {
    slug: "mill-island",
    name: { en: "Mill Island", de: "Mühlinsel", ar: "جزيرة الطاحونة" },
    population: 2_980,
  },
  {
    slug: "weavers",
    name: { en: "Weavers' Quarter", de: "Weberviertel", ar: "حي النسّاجين" },
    population: 11_350,
  },
  {
    slug: "station",
    name: { en: "Station Quarter", de: "Bahnhofsviertel", ar: "حي المحطة" },
    population: 13_860,
  },
  { slug: "lindenhof", name: { en: "Lindenhof", de: "Lindenhof", ar: "ليندنهوف" }, population: 12_640 },
  { slug: "meadows", name: { en: "River Meadows", de: "Auwiesen", ar: "مروج النهر" }, population: 4_210 },
  { slug: "brickworks", name: { en: "Brickworks", de: "Ziegelei", ar: "معمل الطوب" }, population: 8_070 },
  { slug: "harbour", name: { en: "Canal Harbour", de: "Kanalhafen", ar: "ميناء القناة" }, population: 5_530 },
  { slug: "westend", name: { en: "Westend", de: "Westend", ar: "وست إند" }, population: 9_940 },
  { slug: "forest-edge", name: { en: "Forest Edge", de: "Waldrand", ar: "حافة الغابة" }, population: 6_180 },
  { slug: "campus", name: { en: "Campus North", de: "Campus Nord", ar: "الحرم الشمالي" }, population: 8_790 },
  {
    slug: "heights",
    name: { en: "Garden Heights", de: "Gartenhöhe", ar: "مرتفعات الحدائق" },
    population: 7_030,
  },
];
