import { describe, expect, it } from "vitest";
import { canReadActivity, canReadResults, refusal } from "@/lib/activities/policy";
import { type Person, type Role, visitor } from "@/lib/people/actor";

function somebody(role: Role): Person {
  const name = { firstName: "Robin", lastName: "Role", named: true, reviewed: true };
  return { kind: "person", id: "1", role, locale: "en", ...name };
}

const citizen = somebody("citizen");
const open = { state: "open", who: "everyone", neighbourhoodIds: [] } as const;

describe("who may take part", () => {
  it("is told when it is too early or too late, before anything else", () => {
    expect(refusal(visitor, { ...open, state: "draft", who: "signed_in" }, null)).toBe("notYet");
    expect(refusal(visitor, { ...open, state: "coming", who: "signed_in" }, null)).toBe("notYet");
    expect(refusal(visitor, { ...open, state: "ended", who: "signed_in" }, null)).toBe("ended");
  });

  it("is everyone where the city says so, without an account", () => {
    expect(refusal(visitor, open, null)).toBeNull();
    expect(refusal(citizen, open, null)).toBeNull();
  });

  it("signs in first where it is for accounts", () => {
    expect(refusal(visitor, { ...open, who: "signed_in" }, null)).toBe("signIn");
    expect(refusal(citizen, { ...open, who: "signed_in" }, null)).toBeNull();
  });

  it("lives there where it is for some neighbourhoods", () => {
    const here = { ...open, who: "neighbourhoods", neighbourhoodIds: ["a", "b"] } as const;
    expect(refusal(visitor, here, null)).toBe("signIn");
    expect(refusal(citizen, here, null)).toBe("neighbourhood");
    expect(refusal(citizen, here, "c")).toBe("neighbourhood");
    expect(refusal(citizen, here, "b")).toBeNull();
  });

  it("does not read along: policy makers decide about it later", () => {
    expect(refusal(somebody("policy_maker"), open, null)).toBe("readsOnly");
  });
});

it("a draft is there for those who work on it alone", () => {
  expect(canReadActivity(visitor, { state: "draft", projectId: null })).toBe(false);
  expect(canReadActivity(somebody("superadmin"), { state: "draft", projectId: null })).toBe(true);
  expect(canReadActivity(visitor, { state: "coming", projectId: null })).toBe(true);
});

it("private results are staff's, public ones everybody's once it has begun", () => {
  const results = "public";
  expect(canReadResults(visitor, { state: "open", results, projectId: null })).toBe(true);
  expect(canReadResults(visitor, { state: "ended", results, projectId: null })).toBe(true);
  expect(canReadResults(visitor, { state: "coming", results, projectId: null })).toBe(false);
  expect(canReadResults(citizen, { state: "ended", results: "private", projectId: null })).toBe(false);
  expect(
    canReadResults(somebody("superadmin"), { state: "draft", results: "private", projectId: null }),
  ).toBe(true);
});
