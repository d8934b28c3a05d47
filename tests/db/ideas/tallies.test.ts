import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { dueTallies, ideas, ideaTallies } from "@/db/schema/ideas";
import { withCity } from "@/db/with-city";
import { countIdeas } from "@/lib/ideas/board/counts";
import { readFilter } from "@/lib/ideas/board/filter";
import { findMiscounts, recount } from "@/lib/ideas/counters";
import { countInbox } from "@/lib/ideas/inbox/queries";
import { foldTallies } from "@/lib/jobs/fold-tallies";
import { knownCity } from "@/lib/request/known";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { postIdea } from "@/tests/support/idea";

async function counted(here: TestCity): Promise<{ total: number; statuses: Record<string, number> }> {
  const { board, taxonomy } = await knownCity(here.city);
  if (!board) throw new Error("the city has no board");
  const scope = { activityId: board.id, taxonomy, filter: readFilter({}, taxonomy), found: null };
  const { total, statuses } = await here.run((db) => countIdeas(db, scope));
  return { total, statuses: Object.fromEntries([...statuses].filter(([, count]) => count !== 0)) };
}

test("the board's numbers follow what is posted, answered, hidden and shown again", async () => {
  const here = await createTestCity();
  const [first, second] = [await postIdea(here), await postIdea(here)];
  await postIdea(here);
  const set = (id: string, change: Partial<typeof ideas.$inferInsert>) =>
    here.run((db) => db.update(ideas).set(change).where(eq(ideas.id, id)));
  await set(first.id, { status: "accepted" });
  await set(second.id, { visibility: "removed" });
  expect(await counted(here)).toEqual({ total: 2, statuses: { proposed: 1, accepted: 1 } });
  await set(second.id, { visibility: "public", status: "declined" });
  expect(await counted(here)).toEqual({ total: 3, statuses: { proposed: 1, accepted: 1, declined: 1 } });
});

test("many changes are folded into one number a combination, and nothing is lost while ideas keep coming", async () => {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  for (let turn = 0; turn < 40; turn++) {
    const status = turn % 2 === 0 ? "accepted" : "proposed";
    await here.run((db) => db.update(ideas).set({ status }).where(eq(ideas.id, id)));
  }
  await Promise.all([
    withCity(here.city.id, foldTallies),
    withCity(here.city.id, foldTallies),
    ...Array.from({ length: 5 }, () => postIdea(here)),
  ]);
  await withCity(here.city.id, foldTallies);
  const rows = await here.run((db) => db.select().from(ideaTallies));
  expect(rows.length).toBeLessThan(10);
  expect(await counted(here)).toEqual({ total: 6, statuses: { proposed: 6 } });
  expect(await here.run(findMiscounts)).toEqual([]);
});

test("what is due is counted by its day, however often dates are moved, given up or hidden", async () => {
  const here = await createTestCity();
  const { id } = await postIdea(here);
  const set = (change: Partial<typeof ideas.$inferInsert>) =>
    here.run((db) => db.update(ideas).set(change).where(eq(ideas.id, id)));
  const whole = () => here.run((db) => countInbox(db));
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  for (let turn = 0; turn < 60; turn++) await set({ dueAt: inHours(turn % 2 === 0 ? 30 : 500) });
  await Promise.all([withCity(here.city.id, foldTallies), withCity(here.city.id, foldTallies)]);
  expect((await here.run((db) => db.select().from(dueTallies))).length).toBeLessThan(5);
  // Around each moment up to which is counted, within its own day and beside it.
  for (const [hours, late, week] of [
    ...[[-50, 1, 0] as const, [-0.001, 1, 0] as const, [0.01, 0, 1] as const, [23, 0, 1] as const],
    ...[[7 * 24 - 0.01, 0, 1] as const, [7 * 24 + 0.01, 0, 0] as const, [9 * 24, 0, 0] as const],
  ]) {
    await set({ dueAt: inHours(hours) });
    expect([hours, await whole()]).toMatchObject([hours, { due: 1, late, week }]);
  }
  await set({ visibility: "removed" });
  expect(await whole()).toMatchObject({ due: 0, late: 0, week: 0 });
  await set({ visibility: "public", dueAt: null });
  expect(await whole()).toMatchObject({ due: 0, late: 0, week: 0 });
  expect(await here.run(findMiscounts)).toEqual([]);
});

test("numbers that somebody wrote past the triggers are found and mended", async () => {
  const here = await createTestCity();
  await postIdea(here);
  await here.run((db) => db.update(ideas).set({ dueAt: new Date("2026-12-24T09:00:00Z") }));
  await here.run((db) => db.delete(ideaTallies));
  await here.run((db) => db.delete(dueTallies));
  expect(await here.run(findMiscounts)).toMatchObject([
    { kind: "tallies", counted: 0, rows: 1 },
    { kind: "due", id: "2026-12-24", counted: 0, rows: 1 },
  ]);
  await here.run(recount);
  expect(await here.run(findMiscounts)).toEqual([]);
  expect((await counted(here)).total).toBe(1);
});
