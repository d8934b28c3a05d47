import { withCity } from "@/db/with-city";
import { ClearError } from "@/lib/base/clear-error";
import { isLocale, locales } from "@/lib/base/locales";
import { type Arguments, argumentsOf, type CityCommand } from "@/lib/cli/city/command";
import { importWhole } from "@/lib/cli/city/import-city";
import { ImportProgress } from "@/lib/cli/city/import-progress";
import { openReport } from "@/lib/cli/city/import-report";
import { describePlan, describeResult } from "@/lib/cli/city/import-summary";
import { requireCity } from "@/lib/cli/city/platform";
import { getTranslator } from "@/lib/i18n/translator";
import { importContributions } from "@/lib/imports/commands";
import { explain } from "@/lib/imports/explain";
import { type ImportPlan, planImport } from "@/lib/imports/running/plan";
import { rememberedLayouts } from "@/lib/imports/running/source";
import { surroundingsOf } from "@/lib/imports/running/surroundings";
import { systemActor } from "@/lib/people/actor";
import { holdsCity } from "@/lib/transfer/city-file";

const usage = `npm run city -- import SLUG FILE [--map id=COLUMN,title=COLUMN,…] [options]

Brings ideas, and the comments on them, into the city SLUG from CSV, TSV, JSON, JSON Lines or GeoJSON of any
layout. Run twice it changes nothing; a changed file changes what it brought before.

npm run city -- import [SLUG] CITYFILE makes a whole city from what npm run city -- export wrote.

  --map PAIRS            what each column is: id title text date time topic neighbourhood address lat lng
                         place supports status url author, each optional but a title or a text.
                         COLUMN is a name, or #3 for the third; text=summary+body joins two.
                         Guessed where not given; remembered for files with the same columns.
  --comments FILE        comments on these ideas
  --map-comments PAIRS   id idea parent on text date time stance author; on says what a comment is on (a type)
  --dry-run              say what would happen, change nothing
  --report FILE          write each refused row and each cell not understood to FILE (CSV): line, column, reason
  --due-from-import      promise an answer, counted from today (imported ideas have no due date otherwise)
  --language xx          the language of the contributions (${locales.join(" ")}); the city's own if not given
  --source NAME          what the file comes from; the file's name if not given
  --dates dmy|mdy        whether 3/4 is in April or in March, where the file does not tell
  --encoding NAME        utf-8, windows-1252, …; found out if not given
  --link-base URL        the site that links beginning with "/" belong to`;

export const importCommand: CityCommand = {
  summary: "bring ideas and comments from a file into a city",
  usage,
  parse: (args) =>
    argumentsOf(args, {
      usage,
      words: [1, 2],
      options: {
        map: "text",
        comments: "text",
        "map-comments": "text",
        "dry-run": "switch",
        report: "text",
        "due-from-import": "switch",
        language: "text",
        source: "text",
        dates: "text",
        encoding: "text",
        "link-base": "text",
      },
    }),
  run: importFile,
};

async function importFile(args: Arguments): Promise<void> {
  const [slug = "", path] = args.words;
  const cityFile = path ?? slug;
  if (await holdsCity(cityFile)) return importWhole(cityFile, path === undefined ? undefined : slug);
  if (path === undefined) throw new ClearError(usage);
  const city = await requireCity(slug);
  const locale = args.text("language");
  if (locale !== undefined && !isLocale(locale))
    throw new ClearError(`--language is one of ${locales.join(", ")}.`);
  const t = getTranslator("en");
  const plan = await planFor(city.id, path, args);
  console.log(describePlan(plan));
  const report = await openReport(args.text("report"), t);
  const progress = new ImportProgress();
  try {
    const result = await importContributions({ actor: systemActor("import"), city }, plan, {
      source: args.text("source"),
      dryRun: args.has("dry-run"),
      dueFromImport: args.has("due-from-import"),
      locale,
      linkBase: args.text("link-base"),
      tell: (entry) => report.tell(entry),
      progress: (step) => progress.show(step),
    });
    progress.end();
    console.log(describeResult(result, plan, city, args.has("dry-run")));
    console.log(report.summary());
  } finally {
    progress.end();
    await report.close();
  }
}

async function planFor(cityId: string, path: string, args: Arguments): Promise<ImportPlan> {
  const { near, remembered } = await withCity(cityId, async (db) => ({
    near: (await surroundingsOf(db)).shapes.box,
    remembered: await rememberedLayouts(db),
  }));
  const comments = args.text("comments");
  const dates = args.text("dates");
  if (dates !== undefined && dates !== "dmy" && dates !== "mdy")
    throw new ClearError("--dates is dmy or mdy.");
  const planned = await planImport({
    ideas: { path, map: args.text("map") },
    comments: comments === undefined ? undefined : { path: comments, map: args.text("map-comments") },
    encoding: args.text("encoding"),
    dateOrder: dates,
    near,
    remembered,
  });
  if (!planned.ok) throw new ClearError(explain(getTranslator("en"), planned.reason));
  return planned.plan;
}
