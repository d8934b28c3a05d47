import { fold } from "@/lib/imports/fold";

/** Languages whose month names are read: the platform's six, their variants, and some neighbours. */
const LANGUAGES = [
  "en",
  "fr",
  "nl",
  "de",
  "es",
  "ar",
  "ar-SY",
  "ar-MA",
  "ar-DZ",
  "is",
  "it",
  "pt",
  "ca",
  "da",
  "nb",
  "sv",
  "fi",
  "pl",
  "de-AT",
];

const names = new Map<string, number>();

/** 1 to 12 for the name of a month, whole or shortened; null for any other word. */
export function monthOf(word: string): number | null {
  if (names.size === 0) learn();
  return names.get(fold(word)) ?? null;
}

function learn(): void {
  for (const language of LANGUAGES) {
    for (const month of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
        month,
        day: "numeric",
        timeZone: "UTC",
      });
      for (let index = 0; index < 12; index++) {
        const parts = format.formatToParts(Date.UTC(2023, index, 15));
        const name = fold(parts.find(({ type }) => type === "month")?.value ?? "");
        if (/^\p{L}+$/u.test(name) && !names.has(name)) names.set(name, index + 1);
      }
    }
  }
  names.set("sept", 9);
  names.set("set", 9);
  names.set("mrt", 3);
}
