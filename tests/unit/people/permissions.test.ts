import { describe, expect, it } from "vitest";
import { boundToProjects, type Person, type Role, roles, systemActor, visitor } from "@/lib/people/actor";
import { authorize, may, type Part, type Permission, permissions, reachOf } from "@/lib/people/permissions";
import { shownRights } from "@/lib/people/rights-shown";

const all = Object.keys(permissions) as Permission[];

function allowed(part: Part): Permission[] {
  return all.filter((permission) => permissions[permission][part]);
}

function somebody(role: Role, leads: string[] = [], moderates: string[] = []): Person {
  const name = { firstName: "Robin", lastName: "Role", named: true, reviewed: true };
  return { kind: "person", id: "1", role, locale: "en", leads, moderates, ...name };
}

it("policy makers read everything public and the reports, get the update, and change nothing but their account", () => {
  expect(allowed("policy_maker").sort()).toEqual([
    "account.own",
    "contributions.report",
    "ideas.read",
    "insight.read",
    "projects.read",
    "updates.receive",
  ]);
});

it("whatever a visitor may do everybody may, but operators, who are of another realm", () => {
  for (const role of roles.filter((one) => one !== "operator")) {
    expect(allowed(role)).toEqual(expect.arrayContaining(allowed("visitor")));
  }
});

it("superadmins may everything in the city, but what policy makers get", () => {
  const city = all.filter((permission) => !permission.startsWith("platform."));
  expect(city.filter((permission) => permissions[permission].superadmin !== "city")).toEqual([
    "updates.receive",
  ]);
});

describe("a right of departments", () => {
  const head = somebody("department_head", ["Parks", "Streets"]);

  it("holds in the departments that somebody leads, and in no other", () => {
    expect(may(head, "ideas.answer", { department: "Parks" })).toBe(true);
    expect(may(head, "ideas.answer", { department: "Schools" })).toBe(false);
    expect(reachOf(head, "ideas.answer")).toEqual({ scope: "department", of: ["Parks", "Streets"] });
  });

  it("refuses where a command forgets to say the place", () => {
    expect(may(head, "ideas.answer")).toBe(false);
    expect(() => authorize(head, "ideas.answer")).toThrow("errors.forbidden");
  });

  it("is none for a head who leads nothing, nor for leads of somebody in another role", () => {
    expect(reachOf(somebody("department_head"), "ideas.answer")).toBeNull();
    expect(reachOf(somebody("policy_maker", ["Parks"]), "ideas.answer")).toBeNull();
  });
});

describe("a right of projects", () => {
  const outside = somebody("external_moderator", [], ["mill", "park"]);

  it("holds in the projects that somebody moderates, and in no other", () => {
    for (const permission of ["ideas.answer", "contributions.moderate", "projects.manage"] as const) {
      expect(may(outside, permission, { project: "mill", department: "Parks" })).toBe(true);
      expect(may(outside, permission, { project: "bridge" })).toBe(false);
      expect(may(outside, permission)).toBe(false);
      expect(reachOf(outside, permission)).toEqual({ scope: "project", of: ["mill", "park"] });
    }
  });

  it.each(boundToProjects)("is all that a %s has beside what citizens do", (role) => {
    const beyond = allowed(role).filter((one) => !permissions[one].citizen);
    expect(beyond.map((one) => permissions[one][role])).toEqual(beyond.map(() => "project"));
    expect(beyond).not.toContain("projects.publish");
  });

  it("is all of what a head of department can give away, and never a head's own", () => {
    const given = boundToProjects.flatMap((role) => allowed(role).map((one) => permissions[one][role]));
    expect(allowed("department_head")).toContain("moderators.name");
    expect(permissions["moderators.name"].department_head).toBe("department");
    expect(new Set(given)).toEqual(new Set(["city", "project"]));
    for (const role of boundToProjects) expect(allowed(role)).not.toContain("moderators.name");
  });

  it("sets up for a moderator of the city's own the projects given, and no other", () => {
    const inside = somebody("moderator", [], ["mill"]);
    expect(may(inside, "projects.manage", { project: "mill" })).toBe(true);
    expect(may(inside, "projects.manage", { project: "bridge" })).toBe(false);
    expect(reachOf(inside, "contributions.moderate")).toEqual({ scope: "city" });
  });

  it("is none for who moderates nothing, nor for projects of somebody in another role", () => {
    expect(reachOf(somebody("external_moderator"), "city.viewAdmin")).toBeNull();
    expect(reachOf(somebody("citizen", [], ["mill"]), "projects.manage")).toBeNull();
  });
});

it("jobs and the command line may everything, visitors what is public", () => {
  expect(all.filter((permission) => !may(systemActor("job"), permission))).toEqual([]);
  expect(all.filter((permission) => may(visitor, permission)).sort()).toEqual([
    "contributions.report",
    "ideas.read",
    "projects.read",
  ]);
});

it("the page that shows the matrix shows every right of a city once", () => {
  const shown = shownRights().flatMap(({ rights }) => rights.map(({ permission }) => permission));
  expect(shown.sort()).toEqual(all.filter((permission) => !permission.startsWith("platform.")).sort());
});
