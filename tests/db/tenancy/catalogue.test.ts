import postgres, { type TransactionSql } from "postgres";
import { afterAll, describe, expect, it } from "vitest";
import { platformTables } from "@/db/harden";
import { searchRole } from "@/db/roles";
import { tenancyFaults } from "@/tests/support/catalogue";

const owner = postgres(process.env.DATABASE_OWNER_URL ?? "", { max: 1, onnotice: () => {} });
afterAll(() => owner.end());
const app = decodeURIComponent(new URL(process.env.DATABASE_URL ?? "").username);

describe("the database catalogue", () => {
  it("holds nothing through which one city could see another", async () => {
    expect(await tenancyFaults(owner, app)).toEqual([]);
  });

  it("still has each table that is excused from the policies", async () => {
    const rows = await owner<{ name: string }[]>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`;
    expect(platformTables.filter((table) => !rows.some(({ name }) => name === table))).toEqual([]);
  });

  const planted: [string, (sql: TransactionSql) => Promise<unknown>, RegExp][] = [
    [
      "a table that forgot the city",
      (sql) => sql`create table notes (id uuid primary key)`,
      /notes: is neither/,
    ],
    ["a dropped policy", (sql) => sql`drop policy ideas_own_city on ideas`, /ideas: has another policy/],
    [
      "a second, wider policy",
      (sql) => sql`create policy wide on ideas using (true)`,
      /ideas: has another policy/,
    ],
    [
      "row-level security switched off",
      (sql) => sql`alter table people disable row level security`,
      /people: has row-level security/,
    ],
    [
      "a policy not forced on the owner",
      (sql) => sql`alter table people no force row level security`,
      /people: does not force/,
    ],
    [
      "a unique index over all cities",
      (sql) => sql`create unique index over_all on text_pages (id) where false`,
      /over_all: is unique/,
    ],
    [
      "a foreign key without the city",
      (sql) =>
        sql`alter table cities add constraint slug_twice unique (slug)`.then(
          () =>
            sql`alter table ideas add constraint loose foreign key (code) references cities (slug) not valid`,
        ),
      /loose: refers/,
    ],
    [
      "a policy that lets more in",
      (sql) => sql`alter policy ideas_own_city on ideas
        using (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid) or visibility = 'public')`,
      /ideas: has another policy/,
    ],
    [
      "a policy that takes more than it shows",
      (sql) => sql`alter policy ideas_own_city on ideas with check (true)`,
      /ideas: has another policy/,
    ],
    [
      "a foreign key whose city is something else over there",
      async (sql) => {
        await sql`create unique index turned on ideas (id, city_id)`;
        return sql`alter table follows add constraint bent
          foreign key (city_id, idea_id) references ideas (id, city_id) not valid`;
      },
      /bent: refers/,
    ],
    [
      "a rule of exclusion over all cities",
      (sql) =>
        sql`alter table mentions add constraint once exclude using btree (comment_id with =) where (false)`,
      /once: is unique/,
    ],
    ["a plain view", (sql) => sql`create view all_ideas as select * from ideas`, /all_ideas: is a view/],
    [
      "a materialised view",
      (sql) => sql`create materialized view kept as select 1 as one`,
      /kept: is a materialised/,
    ],
    [
      "a function with its owner's rights",
      (sql) => sql`create function peek() returns int language sql security definer as 'select 1'`,
      /peek: runs with/,
    ],
    [
      "one in another schema, by a name that is on the list",
      (sql) =>
        sql`create function jobs.idea_matches() returns int language sql security definer as 'select 1'`,
      /idea_matches: runs with/,
    ],
    [
      "a search that looks where its caller says",
      (sql) => sql`alter function idea_matches reset search_path`,
      /idea_matches: looks its tables up/,
    ],
    [
      "a search that everybody may call",
      (sql) => sql`grant execute on function idea_candidates to public`,
      /idea_candidates: may be called/,
    ],
    [
      "a search that belongs to somebody else",
      (sql) => sql`alter function idea_candidates owner to current_user`,
      /idea_candidates: does not belong/,
    ],
    [
      "a search that finds every city's",
      (sql) => sql`create or replace function idea_candidates(
          wanted integer[], weights real[], groups integer[], per_term integer, at_most integer) returns setof uuid
        language sql stable security definer set search_path = pg_catalog, public, pg_temp
        as 'select idea_id from public.idea_terms limit at_most'`,
      /idea_candidates: does not take the city/,
    ],
    [
      "an app that may empty tables",
      (sql) => sql`grant truncate on people to ${sql(app)}`,
      /people: may be emptied/,
    ],
    ["an app that passes the policies", (sql) => sql`alter role ${sql(app)} bypassrls`, /lets the app pass/],
    [
      "an app that may become a role that does",
      (sql) => sql`grant ${sql(searchRole)} to ${sql(app)}`,
      /cityloop_search: lets the app pass/,
    ],
    [
      "a copy where nobody looks",
      async (sql) => {
        await sql`create schema attic`;
        await sql`create table attic.old_ideas as select * from ideas where false`;
        await sql`grant usage on schema attic to ${sql(app)}`;
        return sql`grant select on attic.old_ideas to ${sql(app)}`;
      },
      /attic.old_ideas: is open/,
    ],
  ];

  it.each(planted)("goes red for %s", async (_name, plant, complaint) => {
    const seen = await owner
      .begin(async (sql) => {
        await plant(sql);
        throw new Planted(await tenancyFaults(sql as never, app));
      })
      .catch((error: unknown) => (error instanceof Planted ? error.faults : Promise.reject(error)));
    expect(seen.join("\n")).toMatch(complaint);
  });
});

/** Carries what was seen out of the transaction and takes the fault back. */
class Planted extends Error {
  readonly faults: string[];
  constructor(faults: string[]) {
    super("planted");
    this.faults = faults;
  }
}
