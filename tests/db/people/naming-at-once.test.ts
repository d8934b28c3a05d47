import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { projectModerators } from "@/db/schema/projects";
import type { CityDb } from "@/db/with-city";
import { versionOf } from "@/lib/cities/editing";
import { nameModerators } from "@/lib/cities/moderators/commands";
import { moderatorsShown } from "@/lib/cities/moderators/shown";
import { changeStaff } from "@/lib/cities/staff/commands";
import { changeStaffInput } from "@/lib/cities/staff/input";
import { staffShown } from "@/lib/cities/staff/shown";
import { createTestCity } from "@/tests/support/city";
import { startProject } from "@/tests/support/projects";

test("a moderator who is given a project on its page and on their own at once gets it, and neither fails", async () => {
  const here = await createTestCity();
  const actor = await here.superadmin();
  const { id: project } = await startProject(here);
  const ida = await here.person({ role: "moderator", firstName: "Ida", lastName: "Inside" });
  const shown = { role: "moderator", jobTitle: "", department: "", leads: [], projects: [] };
  const onOwnPage = changeStaffInput.parse({
    ...{ ...shown, id: ida.id, projects: [project] },
    version: versionOf(staffShown(shown, [])),
  });
  const onProject = { project, people: [ida.id], version: versionOf(moderatorsShown([])) };
  const [held, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  // Both hold what they hold first before either writes.
  const holding = here.run(async (db) => {
    await db.execute(sql`lock table project_moderators in share row exclusive mode`);
    held.resolve();
    await gate.promise;
  });
  await held.promise;
  const named = here.run((db) => nameModerators({ db, actor }, onProject));
  const changed = here.run((db) => changeStaff({ db, actor }, onOwnPage));
  while ((await here.run(waiting)) < 2) await new Promise(setImmediate);
  gate.resolve();
  await holding;
  expect(await Promise.all([named, changed])).toEqual([{ ok: true }, { ok: true }]);
  expect(await here.run((db) => db.$count(projectModerators))).toBe(1);
});

async function waiting(db: CityDb): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`select count(*)::int as count from pg_locks
    where not granted and relation = 'project_moderators'::regclass`);
  return row?.count ?? 0;
}
