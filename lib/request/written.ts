import type { FormFields } from "./form-data";

/** In one of these is what we wrote ourselves, whatever it looks like. */
const ours = ["version", "token", "draft", "key"];
/** `title.en`: a text, once a language. */
const ofLanguage = /\.[a-z]{2}$/;
/** Ids, choices, moments and numbers. */
const coded = /^([a-z0-9_:.,+-]*|[\d-]{10}T[\d:.]+)$/;

/** The texts that somebody wrote into a form, as far as its fields tell, each once: what would be a loss. */
export function writtenIn(fields: FormFields): string[] {
  const texts = Object.entries(fields)
    .filter(([name]) => !ours.includes(name))
    .flatMap(([name, value]) =>
      [value]
        .flat()
        .flatMap((one) => (typeof one === "string" ? [one.trim()] : []))
        .filter((text) => text !== "" && (ofLanguage.test(name) || !coded.test(text))),
    );
  return [...new Set(texts)];
}
