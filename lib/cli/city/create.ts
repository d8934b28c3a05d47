import { readFile } from "node:fs/promises";
import { withCity } from "@/db/with-city";
import { ClearError } from "@/lib/base/clear-error";
import { env } from "@/lib/base/env";
import { originOf } from "@/lib/base/host";
import { isLocale, type Locale, locales } from "@/lib/base/locales";
import { explainGeo } from "@/lib/cities/geo/explain";
import { readNeighbourhoods } from "@/lib/cities/geo/read-neighbourhoods";
import { applyShapes } from "@/lib/cities/neighbourhoods/commands";
import type { Arguments, CityCommand } from "@/lib/cli/city/command";
import { argumentsOf } from "@/lib/cli/city/command";
import { requireCity } from "@/lib/cli/city/platform";
import { getTranslator } from "@/lib/i18n/translator";
import { takenSlugs } from "@/lib/onboarding/drafts";
import { nameFault } from "@/lib/onboarding/names";
import { startCity } from "@/lib/onboarding/start-city";
import { systemActor } from "@/lib/people/actor";

const usage = `npm run city -- create SLUG [--name NAME] [options]

Makes a city with its board, topics and statuses, at the subdomain SLUG.

  --name NAME              what it is called; SLUG if not given
  --language xx            its own language (${locales.join(" ")}); en if not given
  --languages xx,yy        further languages it offers
  --time-zone ZONE         such as Europe/Madrid; Europe/Brussels if not given
  --colour #rrggbb         its brand colour
  --superadmin EMAIL       who sets it up; superadmin@SLUG.example if not given
  --promise-days N         an answer within so many days of posting; 30 if not given, 0 for no promise
  --neighbourhoods FILE    its neighbourhoods, from GeoJSON
  --name-property NAME     the property in that file that holds their names; guessed if not given`;

export const createCommand: CityCommand = {
  summary: "make a city",
  usage,
  parse: (args) =>
    argumentsOf(args, {
      usage,
      words: [1, 1],
      options: {
        name: "text",
        language: "text",
        languages: "text",
        "time-zone": "text",
        colour: "text",
        superadmin: "text",
        "promise-days": "text",
        neighbourhoods: "text",
        "name-property": "text",
      },
    }),
  run: create,
};

async function create(args: Arguments): Promise<void> {
  const [slug = ""] = args.words;
  const timeZone = args.text("time-zone") ?? "Europe/Brussels";
  const own = localeOf(args.text("language") ?? "en");
  const others = (args.text("languages") ?? "")
    .split(",")
    .filter(Boolean)
    .map((code) => localeOf(code.trim()));
  const colour = args.text("colour") ?? "#0b6e4f";
  if (!/^#[0-9a-f]{6}$/i.test(colour))
    throw new ClearError("--colour is six hexadecimal digits, such as #0b6e4f.");
  if (!isTimeZone(timeZone))
    throw new ClearError(`There is no time zone “${timeZone}”. An example is Europe/Madrid.`);
  const days = Number(args.text("promise-days") ?? 30);
  if (!Number.isInteger(days) || days < 0 || days > 365)
    throw new ClearError("--promise-days is a number from 0 to 365.");
  const fault = nameFault(slug, await takenSlugs());
  if (fault) throw new ClearError(faults[fault](slug));
  const file = args.text("neighbourhoods");
  const shapes = file === undefined ? null : await shapesOf(file, args.text("name-property"), timeZone);
  const email = args.text("superadmin") ?? `superadmin@${slug}.example`;
  if (!/^\S+@\S+$/.test(email)) throw new ClearError(`“${email}” is not an e-mail address.`);
  const { id } = await startCity({
    slug,
    name: args.text("name") ?? slug.charAt(0).toUpperCase() + slug.slice(1),
    defaultLocale: own,
    locales: [...new Set([own, ...others])],
    timeZone,
    brandColor: colour,
    promiseDays: days === 0 ? null : days,
    superadmin: { email, firstName: "", lastName: "" },
  });
  const city = await requireCity(slug);
  if (shapes) {
    const actor = systemActor("console");
    await withCity(id, (db) => applyShapes({ db, actor, city }, { shapes, others: "keep" }));
  }
  console.log(`${city.name} is there: ${originOf(city.primaryHost, env().PLATFORM_ORIGIN)}`);
  console.log(`Its superadmin signs in with ${email}.`);
  if (shapes) console.log(`It has ${shapes.length} neighbourhoods.`);
  console.log(`Next: npm run city -- import ${slug} FILE --dry-run`);
}

async function shapesOf(path: string, nameProperty: string | undefined, timeZone: string) {
  const text = await readFile(path, "utf8").catch((error: Error) => {
    throw new ClearError(`${path} cannot be read: ${error.message}`);
  });
  const t = getTranslator("en");
  const read = readNeighbourhoods(text, { nameProperty, timeZone });
  if (!read.ok) {
    throw new ClearError(
      `${path} is refused:\n${read.problems.map((problem) => `  ${explainGeo(t, problem)}`).join("\n")}`,
    );
  }
  for (const warning of read.warnings) console.log(`  ${explainGeo(t, warning)}`);
  return read.shapes;
}

const faults: Record<NonNullable<ReturnType<typeof nameFault>>, (slug: string) => string> = {
  shape: (slug) =>
    `“${slug}” cannot be a subdomain: 3 to 40 small letters, digits and single hyphens, a letter first.`,
  reserved: (slug) => `“${slug}” is kept for the platform itself. Choose another name.`,
  taken: (slug) => `There is a city “${slug}” already.`,
  confusable: (slug) => `“${slug}” is too easily taken for another city's name. Choose another one.`,
};

function localeOf(code: string): Locale {
  if (isLocale(code)) return code;
  throw new ClearError(`“${code}” is not among the languages: ${locales.join(", ")}.`);
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
