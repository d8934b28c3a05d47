import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { activities } from "@/db/schema/city";
import { events } from "@/db/schema/events";
import { projects } from "@/db/schema/projects";
import { projectBoard } from "@/lib/activities/queries";
import { versionOf } from "@/lib/cities/editing";
import { commentOnIdea } from "@/lib/ideas/discussing/commands";
import { supportIdea } from "@/lib/ideas/supporting/commands";
import { findIdea } from "@/lib/ideas/viewing/queries";
import { findBoardOf } from "@/lib/projects/board/queries";
import { nameContributions } from "@/lib/projects/outcome/commands";
import { listContributions } from "@/lib/projects/outcome/queries";
import { contributionsShown } from "@/lib/projects/outcome/shown";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeIdea, postIdea, readIdea, within } from "@/tests/support/idea";
import { insertBoard, startProject } from "@/tests/support/projects";

async function withBoard(here: TestCity) {
  const project = await startProject(here);
  const boardId = await here.run((db) => insertBoard(db, project));
  const move = (values: Partial<Record<"opensAt" | "closesAt", string>>) =>
    here.run((db) =>
      db
        .update(activities)
        .set(
          Object.fromEntries(
            Object.entries(values).map(([name, by]) => [name, sql`now() + ${by}::interval`]),
          ),
        )
        .where(eq(activities.id, boardId)),
    );
  return { project, boardId, move, post: () => postIdea(here, { project: project.code }) };
}

test("ideas of a project stand on its board alone, and all that happens to them is the project's", async () => {
  const here = await createTestCity();
  const { project, boardId, post } = await withBoard(here);
  const [own, citys] = [await post(), await postIdea(here)];
  expect([(await readIdea(here, own.id)).activityId, (await readIdea(here, citys.id)).activityId]).toEqual([
    boardId,
    here.boardId,
  ]);
  expect(await here.run((db) => findBoardOf(db, project.id))).toMatchObject({ ideas: 1 });
  const found = await here.run((db) => findIdea(db, here.visitor(), own.code));
  expect(found).toMatchObject({ kind: "idea", idea: { projectId: project.id } });
  const fan = await here.person();
  for (const { id: ideaId } of [own, citys]) {
    await within(here, fan, (context) => supportIdea(context, { ideaId }));
    await within(here, fan, (context) =>
      commentOnIdea(context, { ideaId, text: "Yes, and lights.", stance: null, parentId: null }),
    );
  }
  const told = await here.run((db) =>
    db
      .select({ verb: events.verb, activityId: events.activityId, projectId: events.projectId })
      .from(events)
      .where(sql`activity_id is not null`),
  );
  const verbsOf = (id: string) => told.filter(({ activityId }) => activityId === id).map(({ verb }) => verb);
  expect(verbsOf(boardId)).toEqual(
    expect.arrayContaining(["idea.submitted", "idea.supported", "comment.posted"]),
  );
  expect(verbsOf(boardId).sort()).toEqual(verbsOf(here.boardId).sort());
  const placed = told.map(({ activityId, projectId }) => [activityId, projectId]);
  expect(placed).toEqual(
    told.map(({ activityId }) => [activityId, activityId === boardId ? project.id : null]),
  );
});

test("a project's board opens and closes to the second, at the latest with its project", async () => {
  const here = await createTestCity();
  const { project, move, post } = await withBoard(here);
  await move({ opensAt: "1 second" });
  await expect(post()).rejects.toThrow("projects.notOpenYet");
  await move({ opensAt: "0", closesAt: "1 minute" });
  const idea = await post();
  await move({ closesAt: "0" });
  await expect(post()).rejects.toThrow("board.closed");
  const fan = await here.person();
  const support = () => within(here, fan, (context) => supportIdea(context, { ideaId: idea.id }));
  await expect(support()).rejects.toThrow("idea.refused.boardClosed");
  await move({ closesAt: "1 hour" });
  await here.run((db) => db.update(projects).set({ archiveAt: sql`now()` }));
  await expect(post()).rejects.toThrow("board.closed");
  await expect(support()).rejects.toThrow("idea.refused.boardClosed");
  // The city's own board goes on.
  await postIdea(here);
  await here.run((db) => db.update(projects).set({ archiveAt: null }));
  await support();
  await here.run((db) => db.update(projects).set({ publishAt: sql`now() + interval '1 second'` }));
  await expect(post()).rejects.toThrow("errors.notFound");
  expect(await here.run((db) => projectBoard(db, project.code))).toBeNull();
});

test("an outcome names ideas of the project's own board; what is no longer public is not named", async () => {
  const here = await createTestCity();
  const { project, post } = await withBoard(here);
  const [first, second, citys] = [await post(), await post(), await postIdea(here)];
  const actor = await here.superadmin();
  const name = async (ideas: string[], chosen: { title: string }[] = []) =>
    within(here, actor, (context) =>
      nameContributions(context, {
        project: project.id,
        version: versionOf(contributionsShown(chosen)),
        ideas,
      }),
    );
  const named = async () =>
    (await here.run((db) => listContributions(db, project.id))).map(({ code }) => code).sort();
  await expect(name([first.id, citys.id])).rejects.toThrow("errors.notFound");
  expect(await name([first.id, second.id])).toEqual({ ok: true });
  expect(await named()).toEqual([first.code, second.code].sort());
  // Somebody else opened the form before that.
  expect(await name([second.id])).toMatchObject({ ok: false });
  await changeIdea(here, first.id, { visibility: "removed" });
  expect(await named()).toEqual([second.code]);
});
