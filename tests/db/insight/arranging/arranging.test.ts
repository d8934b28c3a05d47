import { expect, test } from "vitest";
import { ForbiddenError, NotFoundError } from "@/lib/base/errors";
import { usualArrangement } from "@/lib/insight/arranging/arrangement";
import { arrangeDashboard, endView, renameView, shareView } from "@/lib/insight/arranging/commands";
import { arrangeInput } from "@/lib/insight/arranging/input";
import { listViews, readArranged } from "@/lib/insight/arranging/queries";
import { listScopes, outside } from "@/lib/insight/scope";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { startProject } from "@/tests/support/projects";

const arrange = (here: TestCity, actor: Person, fields: Record<string, unknown>) =>
  here.run((db) => arrangeDashboard({ db, actor, city: here.city }, arrangeInput.parse(fields)));
const seen = (here: TestCity, actor: Person, view = "") =>
  here.run(async (db) => {
    const { placed, of } = await readArranged(db, actor.id, view);
    return [of, placed.map(({ widget, size }) => `${widget} ${size}`)];
  });
const usual = usualArrangement.map(({ widget, size }) => `${widget} ${size}`);

test("each sees their own arrangement, else the city's, else the usual one", async () => {
  const here = await createTestCity();
  const [head, moderator] = [await here.superadmin(), await here.person({ role: "moderator" })];
  expect(await seen(here, moderator)).toEqual(["usual", usual]);
  await arrange(here, head, { widget: ["hours", "topics"], "size.hours": "whole", intent: "city" });
  expect(await seen(here, moderator)).toEqual(["city", ["hours whole", "topics half"]]);
  await arrange(here, moderator, { widget: "funnel", "size.funnel": "third" });
  expect(await seen(here, moderator)).toEqual(["own", ["funnel third"]]);
  expect(await seen(here, head)).toEqual(["city", ["hours whole", "topics half"]]);
  await arrange(here, moderator, { intent: "reset" });
  expect(await seen(here, moderator)).toEqual(["city", ["hours whole", "topics half"]]);
});

test("a step of a button without a script is kept at once, from the form as it stood", async () => {
  const here = await createTestCity();
  const staff = await here.person({ role: "moderator" });
  const widget = ["topics", "hours", "funnel"];
  for (const [intent, order] of [
    ["up hours", ["hours", "topics", "funnel"]],
    ["down topics", ["hours", "topics", "funnel"]],
    ["up topics", ["topics", "hours", "funnel"]],
    ["remove hours", ["topics", "funnel"]],
    ["add devices", ["topics", "hours", "funnel", "devices"]],
  ] as const) {
    await arrange(here, staff, { widget, intent });
    expect(await seen(here, staff)).toEqual(["own", order.map((name) => `${name} half`)]);
  }
});

test("heads of department and communication arrange the dashboard they read, policy makers read it as it is", async () => {
  const here = await createTestCity();
  for (const role of ["department_head", "communication"] as const) {
    const actor = await here.person({ role });
    await arrange(here, actor, { widget: "hours", "size.hours": "whole" });
    expect(await seen(here, actor)).toEqual(["own", ["hours whole"]]);
    await expect(arrange(here, actor, { widget: "hours", intent: "city" })).rejects.toThrow(ForbiddenError);
  }
  const reader = await here.person({ role: "policy_maker" });
  await expect(arrange(here, reader, { widget: "hours" })).rejects.toThrow(ForbiddenError);
});

test("only a superadmin arranges for the city, and nobody who is not on the team arranges anything", async () => {
  const here = await createTestCity();
  const [moderator, citizen] = [await here.person({ role: "moderator" }), await here.person()];
  await expect(arrange(here, moderator, { widget: "hours", intent: "city" })).rejects.toThrow(ForbiddenError);
  await expect(arrange(here, citizen, { widget: "hours" })).rejects.toThrow(ForbiddenError);
});

test("a view is shared of what belongs to no project only where a project is public", async () => {
  const here = await createTestCity();
  const [actor, { city }] = [await here.superadmin(), here];
  const share = () =>
    here.run((db) =>
      shareView(
        { db, actor, city },
        { name: "The rest", range: "", from: "", to: "", project: outside.code },
      ),
    );
  await startProject(here, { publishAt: null });
  await expect(share()).rejects.toThrow(NotFoundError);
  expect(await here.run(listScopes)).toEqual([]);
  const { code } = await startProject(here);
  await share();
  expect((await here.run(listViews)).map(({ project }) => project)).toEqual([outside.code]);
  expect((await here.run(listScopes)).map((scope) => scope.code)).toEqual([outside.code, code]);
});

test("a view cannot be shared of a project that is a draft, or that is none", async () => {
  const here = await createTestCity();
  const [head, { city }] = [await here.superadmin(), here];
  const { code } = await startProject(here, { publishAt: null });
  for (const project of [code, "nothere", "../../x"]) {
    const shared = here.run((db) =>
      shareView({ db, actor: head, city }, { name: "Draft", range: "", from: "", to: "", project }),
    );
    await expect(shared).rejects.toThrow(NotFoundError);
  }
});

test("a shared view stays as it was shared, for the whole team, until it is ended", async () => {
  const here = await createTestCity();
  const [head, moderator] = [await here.superadmin(), await here.person({ role: "moderator" })];
  await arrange(here, head, { widget: ["hours"] });
  const { city } = here;
  const { code: project } = await startProject(here);
  const shown = { range: "custom", from: "2026-01-01", to: "2026-03-31", project } as const;
  const id = await here.run((db) => shareView({ db, actor: head, city }, { name: "Council", ...shown }));
  await arrange(here, head, { widget: ["topics"] });
  expect(await seen(here, moderator, id)).toEqual(["shared", ["hours half"]]);
  await here.run((db) => renameView({ db, actor: moderator, city }, { id, name: "Council meeting" }));
  expect(await here.run(listViews)).toEqual([{ id, name: "Council meeting", ...shown }]);
  const elsewhere = await createTestCity();
  expect((await seen(elsewhere, await elsewhere.superadmin(), id))[0]).toBe("usual");
  await here.run((db) => endView({ db, actor: moderator, city }, { id }));
  expect(await seen(here, head, id)).toEqual(["own", ["topics half"]]);
  await expect(here.run((db) => endView({ db, actor: head, city }, { id }))).rejects.toThrow(NotFoundError);
});
