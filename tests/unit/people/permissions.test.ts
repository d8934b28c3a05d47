import { expect, it } from "vitest";
import type { Role } from "@/lib/people/actor";
import { type Permission, permissions } from "@/lib/people/permissions";

function allowed(role: Role | "visitor"): Permission[] {
  const all = Object.entries(permissions) as [Permission, readonly string[]][];
  return all.filter(([, roles]) => roles.includes(role)).map(([permission]) => permission);
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
  for (const role of ["citizen", "policy_maker", "moderator", "superadmin"] as const) {
    expect(allowed(role)).toEqual(expect.arrayContaining(allowed("visitor")));
  }
});
