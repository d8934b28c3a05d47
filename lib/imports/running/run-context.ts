import type { CityDb } from "@/db/with-city";
import type { Locale } from "@/lib/base/locales";
import type { IdeaHints } from "@/lib/imports/rows/read-idea";
import type { ImportCounts, NamesMade, Progress, ReportEntry } from "@/lib/imports/running/report";
import type { Source } from "@/lib/imports/running/source";
import type { Surroundings } from "@/lib/imports/running/surroundings";

/** What every step of one run knows. */
export interface Run {
  readonly id: string;
  readonly source: Source;
  readonly city: { readonly id: string; readonly timeZone: string; readonly defaultLocale: Locale };
  readonly around: Surroundings;
  readonly hints: Pick<IdeaHints, "timeZone" | "now" | "near" | "statusWords" | "linkBase">;
  readonly locale: Locale;
  readonly dueFromImport: boolean;
  readonly counts: ImportCounts;
  readonly made: NamesMade;
  /** One short transaction in the city; in a dry run, a part of the one that is taken back at the end. */
  readonly transact: <T>(work: (db: CityDb) => Promise<T>) => Promise<T>;
  readonly tell: (entry: ReportEntry) => void | Promise<void>;
  readonly progress: (progress: Progress) => void | Promise<void>;
}

export const batchSize = 500;
