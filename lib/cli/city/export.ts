import { existsSync } from "node:fs";
import { ClearError } from "@/lib/base/clear-error";
import type { City } from "@/lib/cities/resolve";
import { type Arguments, argumentsOf, type CityCommand } from "@/lib/cli/city/command";
import { requireCity } from "@/lib/cli/city/platform";
import { step } from "@/lib/cli/progress";
import { systemActor } from "@/lib/people/actor";
import { writeCityFile } from "@/lib/transfer/city-file";
import { exportCity } from "@/lib/transfer/commands";

const usage = `npm run city -- export SLUG [FILE]

Writes the whole city, files and accounts included, to FILE (SLUG-DATE.cityloop.gz if not given), as it is at
this moment; people can go on using it meanwhile. npm run city -- import FILE makes the same city elsewhere.
The file holds people's mail addresses: keep it as you keep a backup.`;

export const exportCommand: CityCommand = {
  summary: "write a whole city to one file",
  usage,
  parse: (args) => argumentsOf(args, { usage, words: [1, 2], options: {} }),
  run: async (args: Arguments) => {
    const [slug = "", path] = args.words;
    await exportTo(await requireCity(slug), path);
  },
};

export async function exportTo(city: City, path = defaultName(city)): Promise<void> {
  if (existsSync(path))
    throw new ClearError(`${path} is there already. Give another name, or remove it first.`);
  const exported = await step(`Writing ${city.name} to ${path}`, (say) =>
    writeCityFile(path, (write) => {
      const context = {
        actor: systemActor("console"),
        told: (what: string, done: number) => say(`${what} ${done}`),
      };
      return exportCity(context, { cityId: city.id, slug: city.slug }, write);
    }),
  );
  const { rows, files, missingFiles } = exported;
  console.log(
    `${rows.ideas ?? 0} ideas, ${rows.comments ?? 0} comments, ${rows.people ?? 0} people, ${files} files.`,
  );
  if (missingFiles > 0)
    console.log(`${missingFiles} files are named by the city but are not on the disk any more.`);
}

function defaultName({ slug }: City): string {
  return `${slug}-${new Date().toISOString().slice(0, 10)}.cityloop.gz`;
}
