import { eq, sql } from "drizzle-orm";
import { imports, type SavedMapping } from "@/db/schema/imports";
import { withCity } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { isLocale, type Locale } from "@/lib/base/locales";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import { refresh } from "@/lib/ideas/search/city-statistics";
import { readIdea } from "@/lib/imports/rows/read-idea";
import { missingNames, openDirectory } from "@/lib/imports/running/directory";
import { readableName } from "@/lib/imports/running/names";
import type { ImportPlan } from "@/lib/imports/running/plan";
import { type ImportCounts, type NamesMade, noCounts, type ReportEntry } from "@/lib/imports/running/report";
import type { Run } from "@/lib/imports/running/run-context";
import { releaseSource, type Sample, type Source, sourceOf, takeSource } from "@/lib/imports/running/source";
import { stageComments } from "@/lib/imports/running/stage-comments";
import { stageIdeas } from "@/lib/imports/running/stage-ideas";
import { surroundingsOf } from "@/lib/imports/running/surroundings";
import { writeComments } from "@/lib/imports/running/write-comments";
import { writeIdeas } from "@/lib/imports/running/write-ideas";
import { type Actor, actorId } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";

export interface ImportOptions {
  /** the name of the source; recognised from the file where not given */
  readonly source?: string | undefined;
  /** say what would happen, and leave the city as it is */
  readonly dryRun?: boolean;
  /** promise an answer to imported ideas, counted from today */
  readonly dueFromImport?: boolean;
  /** the language the contributions are in; the city's own where not given */
  readonly locale?: Locale | undefined;
  readonly linkBase?: string | undefined;
  readonly tell?: Run["tell"];
  readonly progress?: Run["progress"];
}

export interface ImportResult {
  readonly importId: string;
  readonly source: string;
  readonly counts: ImportCounts;
  readonly made: NamesMade;
}

/**
 * Brings a file's ideas and comments into a city: read once to see what is new, then written in short
 * transactions. Stopped anywhere and run again, it goes on where it was; run twice, it changes nothing.
 */
export async function importContributions(
  { actor, city }: { actor: Actor; city: Pick<City, "id" | "timeZone" | "defaultLocale"> },
  plan: ImportPlan,
  options: ImportOptions = {},
): Promise<ImportResult> {
  authorize(actor, "city.import");
  if (options.dryRun) return tryImport(city, plan, options);
  const result = await runImport({ city, transact: (step) => withCity(city.id, step) }, plan, options);
  await withCity(city.id, async (db) => {
    const counts = keptCounts(result.counts);
    await db
      .update(imports)
      .set({ counts, finishedAt: sql`now()`, leaseUntil: null, startedBy: actorId(actor) })
      .where(eq(imports.id, result.importId));
    await recordEvent(
      { db, actor },
      {
        verb: "import.finished",
        subject: { kind: "import", id: result.importId },
        source: "import",
        data: counts,
      },
    );
  });
  return result;
}

/** All of it in one transaction, which is taken back. */
async function tryImport(
  city: Running["city"],
  plan: ImportPlan,
  options: ImportOptions,
): Promise<ImportResult> {
  let result: ImportResult | undefined;
  await withCity(city.id, async (db) => {
    result = await runImport({ city, transact: (step) => step(db) }, plan, options);
    throw new TakenBack();
  }).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  if (!result) throw new Error("the dry run came to nothing");
  return result;
}

type Running = {
  city: Pick<City, "id" | "timeZone" | "defaultLocale">;
  transact: Run["transact"];
};

async function runImport(
  { city, transact }: Running,
  plan: ImportPlan,
  options: ImportOptions,
): Promise<ImportResult> {
  const run = await begin({ city, transact }, plan, options);
  try {
    return await work(run, plan, options);
  } catch (error) {
    if (!options.dryRun) await transact((db) => releaseSource(db, run.source, run.id));
    throw error;
  }
}

async function work(run: Run, plan: ImportPlan, options: ImportOptions): Promise<ImportResult> {
  const { names, oldest } = await stageIdeas(run, plan.ideas);
  if (plan.comments) await stageComments(run, plan.comments);
  if (options.dryRun) {
    const missing = missingNames(run, names);
    run.counts.topics = missing.topics.length;
    run.counts.neighbourhoods = missing.neighbourhoods.length;
    run.made.topics.push(...missing.topics.map(readableName));
    run.made.neighbourhoods.push(...missing.neighbourhoods);
  } else {
    const directory = await openDirectory(run, names);
    await writeIdeas(run, plan.ideas, { directory, oldest });
    if (plan.comments) await writeComments(run, plan.comments);
    if (run.counts.ideas.added + run.counts.ideas.changed > 0) await run.transact(refresh);
  }
  return { importId: run.source.id, source: run.source.name, counts: run.counts, made: run.made };
}

async function begin({ city, transact }: Running, plan: ImportPlan, options: ImportOptions): Promise<Run> {
  const around = await transact(surroundingsOf);
  const hints = {
    timeZone: city.timeZone,
    now: new Date(),
    near: around.shapes.box,
    statusWords: around.statusWords,
  };
  const sample = await sampleOf(plan, hints);
  const id = newId();
  const source = await transact(async (db): Promise<Source> => {
    const found = await sourceOf(db, plan.ideas.table.name, sample, options.source);
    const before = { linkBase: found.before?.linkBase, locale: found.before?.locale };
    await takeSource(db, found, id, {
      ...savedMapping(plan),
      ...definedOf({ ...before, ...definedOf(options) }),
    });
    return found;
  });
  const remembered = isLocale(source.before?.locale) ? source.before.locale : city.defaultLocale;
  return {
    id,
    source,
    city,
    around,
    hints: { ...hints, linkBase: options.linkBase ?? source.before?.linkBase },
    locale: options.locale ?? remembered,
    dueFromImport: options.dueFromImport ?? false,
    counts: noCounts(),
    made: { topics: [], neighbourhoods: [] },
    transact,
    ...inOrder(options),
  };
}

/** What a batch of rows has to tell is told in the order of its lines, when the batch is through. */
function inOrder({ tell, progress }: ImportOptions): Pick<Run, "tell" | "progress"> {
  let waiting: ReportEntry[] = [];
  return {
    tell: (entry) => void waiting.push(entry),
    progress: async (step) => {
      for (const entry of waiting.sort((a, b) => a.line - b.line)) await tell?.(entry);
      waiting = [];
      await progress?.(step);
    },
  };
}

function definedOf({ linkBase, locale }: { linkBase?: string | undefined; locale?: string | undefined }) {
  return { ...(linkBase === undefined ? {} : { linkBase }), ...(locale === undefined ? {} : { locale }) };
}

async function sampleOf({ ideas }: ImportPlan, hints: Run["hints"]): Promise<Sample> {
  const sample: { originId: string; title: string }[] = [];
  for await (const row of ideas.table.rows()) {
    const read = readIdea(row, ideas.mapping, { ...hints, ...ideas.profile });
    if (read.ok) sample.push({ originId: read.originId, title: read.title });
    if (sample.length === 200) break;
  }
  return sample;
}

function savedMapping({ ideas, comments }: ImportPlan): SavedMapping {
  const layout = ({ table, mapping }: { table: { columns: readonly string[] }; mapping: object }) => ({
    columns: [...table.columns],
    mapping: Object.fromEntries(Object.entries(mapping).map(([key, columns]) => [key, [...columns]])),
  });
  return comments ? { ideas: layout(ideas), comments: layout(comments) } : { ideas: layout(ideas) };
}

function keptCounts({ ideas, comments, topics, neighbourhoods }: ImportCounts): Record<string, number> {
  return {
    ideas: ideas.added,
    ideasChanged: ideas.changed,
    ideasRefused: ideas.refused,
    repeats: ideas.repeats,
    comments: comments.added,
    commentsChanged: comments.changed,
    commentsRefused: comments.refused,
    topics,
    neighbourhoods,
  };
}

/** Ends a dry run's transaction. */
class TakenBack extends Error {}
