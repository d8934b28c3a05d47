import { eq, type SQL, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { activities } from "@/db/schema/city";
import { events } from "@/db/schema/events";
import { surveyQuestions } from "@/db/schema/surveys";
import { createActivity, endActivity, publishActivity, setRules } from "@/lib/activities/commands";
import { setRulesInput } from "@/lib/activities/input";
import { findActivityById, listActivitiesOf, listPublicActivities } from "@/lib/activities/queries";
import { rulesShown } from "@/lib/activities/shown";
import { newId } from "@/lib/base/ids";
import { versionOf } from "@/lib/cities/editing";
import { readOffers } from "@/lib/cities/offers";
import { startActivity } from "@/tests/support/activities";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { within } from "@/tests/support/idea";
import { startProject } from "@/tests/support/projects";

async function read(here: TestCity, id: string) {
  const activity = await here.run((db) => findActivityById(db, id));
  if (!activity) throw new Error("the activity is gone");
  return activity;
}

const stateOf = async (here: TestCity, id: string) => (await read(here, id)).state;
const listed = async (here: TestCity) => (await here.run(listPublicActivities)).map(({ id }) => id);

async function rule(here: TestCity, id: string, input: Record<string, unknown>) {
  const shown = rulesShown(await read(here, id), here.city.timeZone);
  const { opensAt, closesAt, who, results } = shown;
  const version = versionOf(shown);
  const wanted = setRulesInput.parse({ id, version, opensAt, closesAt, who, results, ...input });
  return within(here, await here.superadmin(), (context) => setRules(context, wanted));
}

test("a draft is seen by nobody, is published by its city, and its page leads there from then on", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const input = { kind: "survey", title: { en: "How do you get to school?" }, project: null } as const;
  const { id } = await within(here, actor, (context) => createActivity(context, input));
  expect(await stateOf(here, id)).toBe("draft");
  expect(await listed(here)).toEqual([here.boardId]);
  expect((await here.run(readOffers)).activities).toBe(false);
  await here.run((db) =>
    db.insert(surveyQuestions).values({ id: newId(), activityId: id, kind: "text", position: 1 }),
  );
  await within(here, actor, (context) => publishActivity(context, { id }));
  expect(await stateOf(here, id)).toBe("open");
  expect(await listed(here)).toContain(id);
  expect((await here.run(readOffers)).activities).toBe(true);
  await within(here, actor, (context) => endActivity(context, { id }));
  expect(await stateOf(here, id)).toBe("ended");
  const told = await here.run((db) =>
    db
      .select({ verb: events.verb, activity: events.activityId })
      .from(events)
      .where(eq(events.subjectId, id)),
  );
  expect(told.map(({ verb }) => verb).sort()).toEqual([
    "activity.created",
    "activity.ended",
    "activity.published",
  ]);
  expect(told.map(({ activity }) => activity)).toEqual([id, id, id]);
});

test("nobody but who manages activities begins, publishes or ends one", async () => {
  const here = await createTestCity();
  const { id } = await startActivity(here, { publishAt: null });
  for (const role of ["citizen", "moderator", "policy_maker", "department_head"] as const) {
    const actor = await here.person({ role });
    const input = { kind: "survey", title: { en: "No" }, project: null } as const;
    await expect(within(here, actor, (context) => createActivity(context, input))).rejects.toThrow();
    await expect(within(here, actor, (context) => publishActivity(context, { id }))).rejects.toThrow();
    await expect(within(here, actor, (context) => endActivity(context, { id }))).rejects.toThrow();
  }
  expect(await stateOf(here, id)).toBe("draft");
});

describe("an activity of a project", () => {
  test("is public, opens and closes with its project, and not before", async () => {
    const here = await createTestCity();
    const project = await startProject(here, { publishAt: null });
    const { id } = await startActivity(here, { projectId: project.id });
    const set = (values: SQL) =>
      here.run((db) => db.execute(sql`update projects set ${values} where id = ${project.id}`));
    expect(await stateOf(here, id)).toBe("draft");
    expect((await here.run((db) => listActivitiesOf(db, project.id))).map((one) => one.id)).toEqual([id]);
    await set(sql`publish_at = now() - interval '1 minute'`);
    expect(await stateOf(here, id)).toBe("open");
    await set(sql`archive_at = now()`);
    expect(await stateOf(here, id)).toBe("ended");
  });
});

test("it opens and closes at the very second, by the database's clock", async () => {
  const here = await createTestCity();
  const { id } = await startActivity(here);
  const at = async (opens: string, closes: string) => {
    await here.run((db) =>
      db.execute(sql`update activities set opens_at = now() + ${opens}::interval,
        closes_at = now() + ${closes}::interval where id = ${id}`),
    );
    return here.run(async (db) => {
      await db.execute(sql`select 1`);
      const [row] = await db
        .select({ opensAt: activities.opensAt })
        .from(activities)
        .where(eq(activities.id, id));
      expect(row?.opensAt).not.toBeNull();
      return (await findActivityById(db, id))?.state;
    });
  };
  expect(await at("10 seconds", "20 seconds")).toBe("coming");
  expect(await at("0 seconds", "10 seconds")).toBe("open");
  expect(await at("-10 seconds", "0 seconds")).toBe("ended");
});

test("a moment of the city's clock in the hour that comes twice is the later one, so nobody's time ends early", async () => {
  const here = await createTestCity({ timeZone: "Europe/Berlin" });
  const { id } = await startActivity(here);
  expect(await rule(here, id, { closesAt: "2027-10-31T02:30" })).toEqual({ ok: true });
  expect((await read(here, id)).closesAt?.toISOString()).toBe("2027-10-31T01:30:00.000Z");
});

test("rules that make no sense are refused with a sentence, and nothing is changed", async () => {
  const here = await createTestCity();
  const { id } = await startActivity(here);
  const before = await read(here, id);
  await expect(rule(here, id, { opensAt: "2027-01-02T10:00", closesAt: "2027-01-01T10:00" })).rejects.toThrow(
    "activities.admin.order",
  );
  await expect(rule(here, id, { who: "neighbourhoods" })).rejects.toThrow("activities.admin.noNeighbourhood");
  await expect(rule(here, id, { who: "neighbourhoods", neighbourhoodIds: newId() })).rejects.toThrow(
    "errors.notFound",
  );
  expect(await read(here, id)).toEqual(before);
});
