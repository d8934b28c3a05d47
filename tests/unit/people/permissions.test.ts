import { describe, expect, it } from "vitest";
import { type Person, type Role, roles, systemActor, visitor } from "@/lib/people/actor";
import { authorize, may, type Part, type Permission, permissions, reachOf } from "@/lib/people/permissions";
import { shownRights } from "@/lib/people/rights-shown";

const all = Object.keys(permissions) as Permission[];

function allowed(part: Part): Permission[] {
  return all.filter((permission) => permissions[permission][part]);
}

function somebody(role: Role, leads: string[] = []): Person {
  const name = { firstName: "Robin", lastName: "Role", named: true, reviewed: true };
  return { kind: "person", id: "1", role, locale: "en", leads, ...name };
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

it("external moderators reach nothing but their projects, and nobody is in one yet", () => {
  for (const permission of ["ideas.answer", "contributions.moderate"] as const) {
    expect(permissions[permission].external_moderator).toBe("project");
    expect(may(somebody("external_moderator"), permission, { project: "1", department: "Parks" })).toBe(
      false,
    );
  }
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
