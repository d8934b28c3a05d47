import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { projects } from "@/db/schema/projects";
import { momentField } from "@/lib/base/wall-clock";
import { versionOf } from "@/lib/cities/editing";
import { changeAbout, changeTexts, createProject } from "@/lib/projects/commands";
import { changeAboutInput, changeTextsInput } from "@/lib/projects/input";
import { addPhase, removePhase } from "@/lib/projects/phases/commands";
import {
  archiveProject,
  publishProject,
  reopenProject,
  scheduleProject,
} from "@/lib/projects/publishing/commands";
import { scheduleShown } from "@/lib/projects/publishing/shown";
import { findProjectById, listPhases, listPublicProjects } from "@/lib/projects/queries";
import { aboutShown, sectionShown } from "@/lib/projects/shown";
import { type Section, sectionNames, sections } from "@/lib/projects/texts";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { within } from "@/tests/support/idea";
import { startProject } from "@/tests/support/projects";

async function read(here: TestCity, id: string) {
  const project = await here.run((db) => findProjectById(db, id));
  if (!project) throw new Error("the project is gone");
  return project;
}

async function write(here: TestCity, id: string, section: Section, words: string, version?: string) {
  const texts = sections[section].map((name) => [`${name}.en`, words]);
  const shown = versionOf(sectionShown(section, await read(here, id), here.city.locales));
  const input = { id, section, version: version ?? shown, ...Object.fromEntries(texts) };
  return within(here, await here.superadmin(), (context) =>
    changeTexts(context, changeTextsInput.parse(input)),
  );
}

const isPublic = async (here: TestCity) => (await here.run((db) => listPublicProjects(db))).length > 0;

test("a draft brings the phases of its template in each language, and is published once it says what it must", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const input = { title: { en: "A new Mill Street" }, template: "street" } as const;
  const { id } = await within(here, actor, (context) => createProject(context, input));
  const [first] = await here.run((db) => listPhases(db, id));
  expect(Object.keys(first?.title ?? {}).sort()).toEqual([...here.city.locales].sort());
  const publish = () => within(here, actor, (context) => publishProject(context, { id }));
  for (const section of sectionNames.filter((name) => name !== "outcome")) {
    await expect(publish(), section).rejects.toThrow("projects.admin.notWhole");
    expect(await isPublic(here)).toBe(false);
    await write(here, id, section, "So it is.");
  }
  await publish();
  expect(await isPublic(here)).toBe(true);
  await expect(write(here, id, "room", "")).rejects.toThrow("projects.admin.mustSay");
  const told = await here.run((db) =>
    db
      .select({ verb: events.verb, projectId: events.projectId })
      .from(events)
      .where(eq(events.subjectId, id)),
  );
  expect(told.map(({ projectId }) => projectId)).toEqual(told.map(() => id));
  expect(told.map(({ verb }) => verb)).toEqual(
    expect.arrayContaining(["project.created", "project.changed", "project.published"]),
  );
});

test("of two people who write the same section at once, the second sees both and replaces nothing unknowingly", async () => {
  const here = await createTestCity();
  const { id } = await startProject(here);
  const opened = versionOf(sectionShown("promise", await read(here, id), here.city.locales));
  expect(await write(here, id, "promise", "We answer in May.", opened)).toEqual({ ok: true });
  const second = await write(here, id, "promise", "We answer in June.", opened);
  expect(second).toMatchObject({
    ok: false,
    conflict: { theirs: { "commitment.en": "We answer in May." }, by: "Ada Lovelace" },
  });
  expect((await read(here, id)).commitment).toEqual({ en: "We answer in May." });
  // Another section is another matter.
  expect(await write(here, id, "room", "The trees.")).toEqual({ ok: true });
  const version = second.ok ? "" : second.conflict.version;
  expect(await write(here, id, "promise", "We answer in June.", version)).toEqual({ ok: true });
});

test("a picture says in words what it shows, also when the words are taken away later", async () => {
  const here = await createTestCity();
  const { id } = await startProject(here, { coverFileId: "a".repeat(64), coverAlt: { en: "A street" } });
  const actor = await here.superadmin();
  const change = async (alt: string, removePicture?: "on") => {
    const version = versionOf(aboutShown(await read(here, id), here.city.locales));
    const input = changeAboutInput.parse({ id, version, "title.en": "Mill Street", "coverAlt.en": alt });
    const fileId = removePicture ? null : undefined;
    return within(here, actor, (context) => changeAbout(context, { ...input, fileId }));
  };
  await expect(change("")).rejects.toThrow("projects.admin.needAlt");
  expect(await change("A street with trees")).toEqual({ ok: true });
  expect(await read(here, id)).toMatchObject({ slug: "mill-street", coverFileId: "a".repeat(64) });
  expect(await change("", "on")).toEqual({ ok: true });
  expect((await read(here, id)).coverFileId).toBeNull();
});

test("it becomes public and closes at its moments by the database's clock, without anything that runs", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const { id } = await startProject(here, { publishAt: null });
  const schedule = async (publishAt: Date | null, archiveAt: Date | null) => {
    const shown = scheduleShown(await read(here, id), here.city.timeZone);
    const field = (moment: Date | null) => momentField(moment, here.city.timeZone) || null;
    const wanted = { publishAt: field(publishAt), archiveAt: field(archiveAt) };
    return within(here, actor, (context) =>
      scheduleProject(context, { id, version: versionOf(shown), ...wanted }),
    );
  };
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  await expect(schedule(inHours(-1), null)).rejects.toThrow("projects.admin.publishPast");
  await expect(schedule(inHours(3), inHours(2))).rejects.toThrow("projects.admin.archiveFirst");
  await expect(schedule(null, inHours(2))).rejects.toThrow("projects.admin.archiveFirst");
  expect(await schedule(inHours(2), inHours(3))).toEqual({ ok: true });
  expect([(await read(here, id)).state, await isPublic(here)]).toEqual(["draft", false]);

  const shift = (publish: string, archive: string) =>
    here.run((db) =>
      db.update(projects).set({
        publishAt: sql`now() + ${publish}::interval`,
        archiveAt: sql`now() + ${archive}::interval`,
      }),
    );
  await shift("1 second", "1 hour");
  expect(await isPublic(here)).toBe(false);
  await shift("0", "1 second");
  expect([(await read(here, id)).state, await isPublic(here)]).toEqual(["active", true]);
  await shift("-1 hour", "0");
  expect([(await read(here, id)).state, await isPublic(here)]).toEqual(["archived", true]);
  await expect(schedule(null, inHours(2))).rejects.toThrow("projects.admin.isArchived");

  await within(here, actor, (context) => reopenProject(context, { id }));
  expect((await read(here, id)).state).toBe("active");
  // What is public stays so, whatever the form says.
  expect(await schedule(null, inHours(2))).toEqual({ ok: true });
  expect((await read(here, id)).state).toBe("active");
  await within(here, actor, (context) => archiveProject(context, { id }));
  expect((await read(here, id)).state).toBe("archived");
});

test("a public project keeps a phase, and a copy has its words and phases, but neither its days nor its outcome", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const project = await startProject(here, { outcome: { en: "Lime trees instead of parking" } });
  const { id, phaseId } = project;
  const remove = (phase: string) =>
    within(here, actor, (context) => removePhase(context, { project: id, id: phase }));
  await expect(remove(phaseId)).rejects.toThrow("projects.admin.lastPhase");
  const dates = { startsOn: "2025-05-01", endsOn: "2025-06-01" };
  const phase = { project: id, title: { en: "Before" }, text: {}, ...dates };
  await within(here, actor, (context) => addPhase(context, phase));
  expect((await here.run((db) => listPhases(db, id))).map(({ title }) => title.en)).toEqual([
    "Before",
    "A new Mill Street begins",
  ]);
  const copy = await within(here, actor, (context) =>
    createProject(context, { title: { en: "Second Street" }, template: undefined, copy: id }),
  );
  const [made, from] = [await read(here, copy.id), await read(here, id)];
  expect(made).toMatchObject({ state: "draft", objective: from.objective, outcome: {} });
  expect(made.code).not.toBe(from.code);
  const phases = await here.run((db) => listPhases(db, copy.id));
  expect(phases.map(({ title, startsOn }) => [title.en, startsOn])).toEqual([
    ["Before", null],
    ["A new Mill Street begins", null],
  ]);
  await remove(phaseId);
});
