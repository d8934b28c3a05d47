import { ClearError } from "@/lib/base/clear-error";
import { env } from "@/lib/base/env";
import { originOf } from "@/lib/base/host";
import { requireCity } from "@/lib/cli/city/platform";
import { step } from "@/lib/cli/progress";
import { takenSlugs } from "@/lib/onboarding/drafts";
import { nameFault } from "@/lib/onboarding/names";
import { systemActor } from "@/lib/people/actor";
import { cityFileLines } from "@/lib/transfer/city-file";
import { importCity } from "@/lib/transfer/commands";

/** Makes a city from a file that `export` wrote. */
export async function importWhole(path: string, slug: string | undefined): Promise<void> {
  if (slug !== undefined) {
    const fault = nameFault(slug, await takenSlugs());
    if (fault) throw new ClearError(`“${slug}” cannot be the city's name here (${fault}).`);
  }
  const imported = await step(`Making a city from ${path}`, (say) => {
    const context = {
      actor: systemActor("console"),
      told: (what: string, done: number) => say(`${what} ${done}`),
    };
    return importCity(context, cityFileLines(path), slug);
  });
  const city = await requireCity(imported.slug);
  const { rows, files } = imported;
  console.log(
    `${rows.ideas ?? 0} ideas, ${rows.comments ?? 0} comments, ${rows.people ?? 0} people, ${files} files.`,
  );
  console.log(`${city.name} is there: ${originOf(city.primaryHost, env().PLATFORM_ORIGIN)}`);
}
