import { count, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { neighbourhoods } from "@/db/schema/city";
import { comments, moderationDecisions, reports } from "@/db/schema/discussion";
import { events, mails } from "@/db/schema/events";
import { answers, ideas, supports } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import { demoAccounts } from "@/db/seed/accounts";
import { demoCities, seedDemo } from "@/db/seed/demo";
import { type CityDb, withCity } from "@/db/with-city";
import { findNeighbourhood, prepareShapes } from "@/lib/cities/geo/find-neighbourhood";
import { findOverlaps } from "@/lib/cities/geo/overlaps";
import { cityBySlug } from "@/lib/cities/resolve";
import { findMiscounts } from "@/lib/ideas/counters";
import { ideaLimits } from "@/lib/ideas/input";
import { allPromises } from "@/lib/ideas/promised/filter";
import { listPromises } from "@/lib/ideas/promised/queries";
import { readGroups, surelyFew } from "@/lib/insight/census/reading";
import { figuresReader } from "@/lib/insight/figures/reader";
import { listPublicProjects } from "@/lib/projects/queries";
import { readReviews } from "@/lib/projects/reviewing/queries";

describe.each(demoCities.map(({ slug }) => slug))("the demo city of %s", (slug) => {
  let read: <T>(run: (db: CityDb) => Promise<T>) => Promise<T>;

  beforeAll(async () => {
    await seedDemo();
    const city = await cityBySlug(slug);
    if (!city) throw new Error(`${slug} was not founded`);
    read = (run) => withCity(city.id, run);
  });

  it("counts what is there", async () => {
    expect(await read(findMiscounts)).toEqual([]);
  });

  it("has each idea in the neighbourhood that it names", async () => {
    const areas = await read((db) => db.select().from(neighbourhoods));
    const shapes = prepareShapes(areas.flatMap(({ id, geometry }) => (geometry ? [{ id, geometry }] : [])));
    const placed = (await read((db) => db.select().from(ideas))).flatMap(
      ({ title, lat, lng, neighbourhoodId }) =>
        lat === null || lng === null ? [] : [{ title, at: { lat, lng }, neighbourhoodId }],
    );
    expect(placed.length).toBeGreaterThan(25);
    expect(placed.filter((idea) => findNeighbourhood(shapes, idea.at)?.id !== idea.neighbourhoodId)).toEqual(
      [],
    );
  });

  it("knows who is missing, where people say something of themselves", async () => {
    const plan = demoCities.find((city) => city.slug === slug);
    await read(figuresReader.build);
    const groups = await read((db) => readGroups(db, new Date().toISOString().slice(0, 10)));
    const [ages] = groups;
    expect(Boolean(ages && surelyFew(ages, "75plus"))).toBe(Boolean(plan?.about));
  });

  it("has neighbourhoods that cover each other nowhere", async () => {
    const areas = await read((db) => db.select().from(neighbourhoods));
    const shapes = areas.flatMap(({ slug: name, geometry }) =>
      geometry?.type === "Polygon"
        ? [{ name, geometry: { type: "MultiPolygon" as const, coordinates: [geometry.coordinates] } }]
        : [],
    );
    expect(shapes).toHaveLength(areas.length);
    expect(findOverlaps(shapes, 0.001)).toEqual([]);
  });

  it("gives a reason for every refusal", async () => {
    const refusals = await read((db) => db.select().from(answers).where(eq(answers.status, "declined")));
    const declined = await read((db) => db.select().from(ideas).where(eq(ideas.status, "declined")));
    expect(declined.length).toBeGreaterThan(1);
    expect(new Set(refusals.map(({ ideaId }) => ideaId))).toEqual(new Set(declined.map(({ id }) => id)));
    expect(refusals.filter(({ text }) => text.length < 100)).toEqual([]);
  });

  it("shows every status, answers on time and late, and something overdue", async () => {
    const all = await read((db) => db.select().from(ideas).where(eq(ideas.visibility, "public")));
    expect(new Set(all.map(({ status }) => status)).size).toBe(6);
    const given = await read((db) => db.select({ onTime: answers.onTime }).from(answers));
    expect(given.map(({ onTime }) => onTime)).toEqual(expect.arrayContaining([0, 1]));
    const now = new Date();
    expect(all.filter(({ dueAt }) => dueAt && dueAt < now).length).toBeGreaterThan(1);
    expect(all.filter(({ dueAt }) => dueAt && dueAt > now).length).toBeGreaterThan(3);
  });

  it("leaves the mailbox empty", async () => {
    expect(await read((db) => db.select({ mails: count() }).from(mails))).toEqual([{ mails: 0 }]);
  });

  it("has a removal in the public record and a report that waits", async () => {
    const decisions = await read((db) => db.select().from(moderationDecisions));
    const removed = await read((db) => db.select().from(ideas).where(eq(ideas.visibility, "removed")));
    expect(removed).toHaveLength(1);
    expect(decisions.map(({ ideaId }) => ideaId)).toContain(removed[0]?.id);
    const waiting = await read((db) => db.select().from(reports).where(sql`${reports.resolvedAt} is null`));
    expect(waiting.map(({ commentId }) => typeof commentId)).toContain("string");
  });

  it("lets nobody act before they joined, nor before the idea was there, nor tomorrow", async () => {
    const early = await read((db) =>
      db.execute(sql`
        select 'support' as what, i.title from ${supports} s
          join ${ideas} i on i.city_id = s.city_id and i.id = s.idea_id
          join ${people} p on p.city_id = s.city_id and p.id = s.person_id
          where s.created_at < i.created_at or s.created_at < p.created_at or s.created_at > now()
        union all
        select 'comment', i.title from ${comments} c
          join ${ideas} i on i.city_id = c.city_id and i.thread_id = c.thread_id
          join ${people} p on p.city_id = c.city_id and p.id = c.author_id
          where c.created_at < i.created_at or c.created_at < p.created_at or c.created_at > now()
        union all
        select 'reply', c.text from ${comments} c
          join ${comments} above on above.city_id = c.city_id and above.id = c.parent_id
          where c.created_at < above.created_at
        union all
        select 'answer', i.title from ${answers} a
          join ${ideas} i on i.city_id = a.city_id and i.id = a.idea_id
          where a.created_at < i.created_at or a.created_at > now()
        union all
        select 'event', verb from ${events} where occurred_at > now()`),
    );
    expect([...early]).toEqual([]);
  });

  it("has an event for every row that commands would have written one for", async () => {
    const [missing] = await read((db) =>
      db.execute(sql`select
        (select count(*) from ${ideas})::int - (select count(*) from ${events} where verb = 'idea.submitted')::int as ideas,
        (select count(*) from ${supports})::int - (select count(*) from ${events} where verb = 'idea.supported')::int as supports,
        (select count(*) from ${comments})::int - (select count(*) from ${events} where verb = 'comment.posted')::int as comments,
        (select count(*) from ${answers})::int - (select count(*) from ${events} where verb = 'idea.answered')::int as answers`),
    );
    expect(missing).toEqual({ ideas: 0, supports: 0, comments: 0, answers: 0 });
  });

  it("keeps to the limits that its forms show", async () => {
    const written = await read((db) => db.select({ title: ideas.title, text: ideas.text }).from(ideas));
    const short = written.filter(
      ({ title, text }) => title.length > ideaLimits.title.max || text.length < ideaLimits.text.min,
    );
    expect(short).toEqual([]);
  });

  it("is left as it is by a second run", async () => {
    const sizes = () =>
      read((db) =>
        db.execute(sql`select
          (select count(*) from ${ideas}) as ideas, (select count(*) from ${people}) as people,
          (select count(*) from ${events}) as events, (select max(recorded_at) from ${events}) as last,
          (select count(*) from ${neighbourhoods}) as neighbourhoods`),
      );
    const before = await sizes();
    await seedDemo();
    expect([...(await sizes())]).toEqual([...before]);
  });

  it("has the accounts that the guide names", async () => {
    const here = await read((db) => db.select({ email: people.email, role: people.role }).from(people));
    const named = demoAccounts.filter(({ city }) => city === slug);
    expect(here).toEqual(expect.arrayContaining(named.map(({ email, role }) => ({ email, role }))));
  });
});

it("Lindenau has promises of every kind and end, and a finished project of which people say how it went", async () => {
  await seedDemo();
  const city = await cityBySlug("lindenau");
  if (!city) throw new Error("Lindenau was not founded");
  await withCity(city.id, async (db) => {
    const rows = await listPromises(db, { ...allPromises, answeringDepartment: "" }, 500);
    const kinds = new Set(rows.map(({ kind, project }) => `${kind} ${project ? "of a project" : ""}`.trim()));
    expect([...kinds].sort()).toEqual([
      ...["answer", "milestone", "milestone of a project", "outcome of a project", "step"],
    ]);
    for (const state of ["kept", "late", "open", "withdrawn"] as const)
      expect(rows.some((row) => row.project && row.kind === "milestone" && row.state === state)).toBe(true);
    const [over] = (await listPublicProjects(db)).filter(({ state }) => state === "archived");
    const reviews = await readReviews(db, over?.id ?? "");
    expect(reviews.count).toBe(25);
    expect(reviews.words.length).toBeGreaterThan(2);
  });
});
