import { inArray, type SQL, sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { isLocale, type Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import type { PromiseState } from "@/lib/ideas/milestones/state";
import type { PromiseCursor, PromiseFilter } from "./filter";
import { type Days, owedAnswers, promisesOf, type Which, within } from "./rows";

export type PromiseKind = "answer" | "step" | "milestone" | "outcome";

/** One promise of the city, and what became of it. */
export type PromiseRow = {
  kind: PromiseKind;
  id: string;
  state: PromiseState;
  /** What a milestone promises; null where the kind says it. */
  title: Localized | null;
  department: string;
  madeAt: Date;
  /** Null only where an answer was due before days were kept, or a project has no end yet. */
  dueAt: Date | null;
  settledAt: Date | null;
  note: string;
  noteLocale: Locale | null;
  moves: number;
  idea: { code: string; slug: string; title: string; locale: Locale } | null;
  project: { code: string; slug: string; title: Localized } | null;
  cursor: PromiseCursor;
};

type Asked = Which &
  Pick<PromiseFilter, "state" | "department" | "after"> & {
    /** Some kinds alone. */
    kinds?: readonly PromiseKind[];
  };

/** What is late comes first, the longest late before the others; then what is due soonest; then what was settled last. */
export async function listPromises(db: CityDb, asked: Asked, limit: number): Promise<PromiseRow[]> {
  const rows = await db.execute<Found>(sql`
    select r.kind, r.id, r.state, r.title, r.department, r.made_at as "madeAt", r.due_at as "dueAt",
      r.settled_at as "settledAt", r.note, r.note_locale as "noteLocale", r.moves, r.standing, r.place::text as place,
      i.code as "ideaCode", i.slug as "ideaSlug", i.title as "ideaTitle", i.locale as "ideaLocale",
      p.code as "projectCode", p.slug as "projectSlug", p.title as "projectTitle"
    from (
      select * from (
        select *, case when settled_at is not null then 2 when state = 'late' then 0 else 1 end as standing,
          extract(epoch from at) * case when settled_at is null then 1 else -1 end as place
        from (${promisesOf(asked)}) promises where ${chosen(asked)}
      ) r where ${asked.after ? behind(asked.after) : sql`true`}
      order by standing, place, id limit ${limit}
    ) r
    left join ideas i on i.id = r.idea_id left join projects p on p.id = r.project_id
    order by r.standing, r.place, r.id`);
  return rows.map(asPromise);
}

/** How the city keeps its word: all promises that a department made, or all of them (`department` is null). */
export type PromiseFigures = {
  department: string | null;
  kept: number;
  late: number;
  open: number;
  withdrawn: number;
  /** From making a promise to settling it, on average as the middle one; null where none was settled. */
  medianDays: number | null;
};

/** The whole city's first, then each department's, by its name. */
export async function promiseFigures(db: CityDb, which: Which): Promise<PromiseFigures[]> {
  return db.execute<PromiseFigures>(sql`
    select department, ${count("kept")}, ${count("late")}, ${count("open")}, ${count("withdrawn")},
      round((percentile_cont(0.5) within group (order by extract(epoch from settled_at - made_at) / 86400)
        filter (where settled_at is not null and state <> 'withdrawn'))::numeric)::int as "medianDays"
    from (${promisesOf(which)}) r
    group by grouping sets ((), (department)) order by grouping(department) desc, department`);
}

export type PromiseCounts = {
  department: string;
  kept: number;
  late: number;
  open: number;
  withdrawn: number;
};

/** How many of each department's promises were kept, and so on. */
export async function countPromises(db: CityDb, which: Which): Promise<PromiseCounts[]> {
  const rows = await db.execute<PromiseCounts>(sql`
    select department, ${count("kept")}, ${count("late")}, ${count("open")}, ${count("withdrawn")}
    from (${promisesOf(which)}) r group by department`);
  return [...rows];
}

/** Of the answers that are owed alone, made by the end of these days. */
export async function countOwed(db: CityDb, which: Which & { days: Days }): Promise<PromiseCounts[]> {
  const rows = await db.execute<Pick<PromiseCounts, "department" | "late" | "open">>(owedAnswers(which));
  return rows.map((row) => ({ ...row, kept: 0, withdrawn: 0 }));
}

function count(state: PromiseState): SQL {
  return sql`(count(*) filter (where state = ${state}))::int as ${sql.identifier(state)}`;
}

/** How many promises were made in some days, whatever became of them. */
export async function countMade(db: CityDb, { days, ...which }: Which & { days: Days }): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`select count(*)::int as count
    from (${promisesOf(which)}) r where ${within(sql`made_at`, days)}`);
  return row?.count ?? 0;
}

type Found = Omit<PromiseRow, "idea" | "project" | "cursor" | "noteLocale"> & {
  noteLocale: string | null;
  standing: number;
  place: string;
  ideaCode: string | null;
  ideaSlug: string;
  ideaTitle: string;
  ideaLocale: string;
  projectCode: string | null;
  projectSlug: string;
  projectTitle: Localized;
};

function asPromise(row: Found): PromiseRow {
  const {
    standing,
    place,
    ideaCode,
    ideaSlug,
    ideaTitle,
    ideaLocale,
    projectCode,
    projectSlug,
    projectTitle,
  } = row;
  return {
    ...{ kind: row.kind, id: row.id, state: row.state, title: row.title, department: row.department },
    ...{ note: row.note, moves: row.moves, cursor: { standing, place, id: row.id } },
    madeAt: new Date(row.madeAt),
    dueAt: row.dueAt && new Date(row.dueAt),
    settledAt: row.settledAt && new Date(row.settledAt),
    noteLocale: row.noteLocale !== null && isLocale(row.noteLocale) ? row.noteLocale : null,
    idea: ideaCode
      ? {
          ...{ code: ideaCode, slug: ideaSlug, title: ideaTitle },
          locale: isLocale(ideaLocale) ? ideaLocale : "en",
        }
      : null,
    project: projectCode ? { code: projectCode, slug: projectSlug, title: projectTitle } : null,
  };
}

function chosen({ state, department, kinds }: Asked): SQL {
  return sql`${state ? sql`state = ${state}` : sql`true`} and ${department ? sql`department = ${department}` : sql`true`}
    and ${kinds ? inArray(sql`kind`, [...kinds]) : sql`true`}`;
}

function behind({ standing, place, id }: PromiseCursor): SQL {
  return sql`(standing, place, id) > (${standing}::int, ${place}::numeric, ${id}::uuid)`;
}
