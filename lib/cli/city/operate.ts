import { ClearError } from "@/lib/base/clear-error";
import { cityById } from "@/lib/cities/resolve";
import { argumentsOf, type CityCommand } from "@/lib/cli/city/command";
import { exportTo } from "@/lib/cli/city/export";
import { requireCity } from "@/lib/cli/city/platform";
import { step } from "@/lib/cli/progress";
import { resumeCity, suspendCity } from "@/lib/operating/commands";
import { askToErase } from "@/lib/operating/erasing";
import { systemActor } from "@/lib/people/actor";

const actor = systemActor("console");

const suspendUsage = `npm run city -- suspend SLUG --reason TEXT

Citizens see a friendly page with no more than that the city is away for a while; nothing is lost.`;

export const suspendCommand: CityCommand = {
  summary: "take a city away for a while",
  usage: suspendUsage,
  parse: (args) => argumentsOf(args, { usage: suspendUsage, words: [1, 1], options: { reason: "text" } }),
  run: async ({ words: [slug = ""], text }) => {
    const city = await requireCity(slug);
    if (city.state === "suspended") throw new ClearError(`${city.name} is suspended already.`);
    await suspendCity({ actor }, { cityId: city.id, reason: text("reason") ?? "from the command line" });
    console.log(`${city.name} is suspended. npm run city -- resume ${slug} brings it back.`);
  },
};

const resumeUsage = "npm run city -- resume SLUG\n\nBrings a suspended city back as it was.";

export const resumeCommand: CityCommand = {
  summary: "bring a suspended city back",
  usage: resumeUsage,
  parse: (args) => argumentsOf(args, { usage: resumeUsage, words: [1, 1], options: {} }),
  run: async ({ words: [slug = ""] }) => {
    const city = await requireCity(slug);
    if (city.state !== "suspended") throw new ClearError(`${city.name} is not suspended.`);
    await resumeCity({ actor }, { cityId: city.id });
    console.log(`${city.name} is back.`);
  },
};

const deleteUsage = `npm run city -- delete SLUG --confirm SLUG [--export FILE]

Deletes a city for good: its accounts, ideas, files and addresses. It is suspended and exported to FILE first
(SLUG-DATE.cityloop.gz if not given); --confirm repeats its name, so that no slip of the hand does it.`;

export const deleteCommand: CityCommand = {
  summary: "export a city and delete it for good",
  usage: deleteUsage,
  parse: (args) =>
    argumentsOf(args, { usage: deleteUsage, words: [1, 1], options: { confirm: "text", export: "text" } }),
  run: async ({ words: [slug = ""], text }) => {
    const city = await requireCity(slug);
    if (text("confirm") !== slug) {
      throw new ClearError(`This deletes ${city.name} for good. To do it, add --confirm ${slug}`);
    }
    if (city.state !== "suspended")
      await suspendCity({ actor }, { cityId: city.id, reason: "to be deleted" });
    await exportTo(city, text("export"));
    await step(`Deleting ${city.name}`, () => askToErase({ actor }, { cityId: city.id }));
    if (await cityById(city.id)) throw new Error("the city is still there");
    console.log(`${city.name} is gone. Its file brings it back: npm run city -- import FILE`);
  },
};
