import { describe, expect, it } from "vitest";
import { canReadActivity, canReadResults, refusal } from "@/lib/activities/policy";
import { noStanding } from "@/lib/activities/standing";
import { type Person, type Role, visitor } from "@/lib/people/actor";

function somebody(role: Role): Person {
  const name = { firstName: "Robin", lastName: "Role", named: true, reviewed: true };
  return { kind: "person", id: "1", role, locale: "en", ...name };
}

const citizen = somebody("citizen");
const open = { state: "open", who: "everyone", neighbourhoodIds: [], ageFrom: null, ageTo: null } as const;
const living = (home: string) => ({ ...noStanding, home });

describe("who may take part", () => {
  it("is told when it is too early or too late, before anything else", () => {
    expect(refusal(visitor, { ...open, state: "draft", who: "signed_in" }, noStanding)).toBe("notYet");
    expect(refusal(visitor, { ...open, state: "coming", who: "signed_in" }, noStanding)).toBe("notYet");
    expect(refusal(visitor, { ...open, state: "ended", who: "signed_in" }, noStanding)).toBe("ended");
  });

  it("is everyone where the city says so, without an account", () => {
    expect(refusal(visitor, open, noStanding)).toBeNull();
    expect(refusal(citizen, open, noStanding)).toBeNull();
  });

  it("signs in first where it is for accounts", () => {
    expect(refusal(visitor, { ...open, who: "signed_in" }, noStanding)).toBe("signIn");
    expect(refusal(citizen, { ...open, who: "signed_in" }, noStanding)).toBeNull();
  });

  it("lives there where it is for some neighbourhoods", () => {
    const here = { ...open, who: "neighbourhoods", neighbourhoodIds: ["a", "b"] } as const;
    expect(refusal(visitor, here, noStanding)).toBe("signIn");
    expect(refusal(citizen, here, noStanding)).toBe("neighbourhood");
    expect(refusal(citizen, here, living("c"))).toBe("neighbourhood");
    expect(refusal(citizen, here, living("b"))).toBeNull();
  });

  it("is verified where it is for residents, and says to live there where it is for those of some neighbourhoods", () => {
    const residents = { ...open, who: "residents" } as const;
    expect(refusal(visitor, residents, noStanding)).toBe("signIn");
    expect(refusal(citizen, residents, noStanding)).toBe("resident");
    expect(refusal(citizen, residents, { ...noStanding, resident: true })).toBeNull();
    const both = { ...open, who: "neighbourhood_residents", neighbourhoodIds: ["a"] } as const;
    expect(refusal(citizen, both, living("a"))).toBe("resident");
    expect(refusal(citizen, both, { ...living("b"), resident: true })).toBe("neighbourhood");
    expect(refusal(citizen, both, { ...living("a"), resident: true })).toBeNull();
  });

  it("says to be of an age between the bounds, both included, or open to one end", () => {
    const young = { ...open, who: "ages", ageFrom: "18-24", ageTo: "25-34" } as const;
    const aged = (age: string) => refusal(citizen, young, { ...noStanding, age });
    expect(refusal(citizen, young, noStanding)).toBe("ageUnsaid");
    expect([aged("under18"), aged("18-24"), aged("25-34"), aged("35-44")]).toEqual([
      "age",
      null,
      null,
      "age",
    ]);
    const old = { ...young, ageFrom: "65-74", ageTo: null } as const;
    expect(refusal(citizen, old, { ...noStanding, age: "75plus" })).toBeNull();
    expect(refusal(citizen, { ...young, ageFrom: null }, { ...noStanding, age: "under18" })).toBeNull();
  });

  it("signs in with an address that was invited where it is for a group", () => {
    const group = { ...open, who: "group" } as const;
    expect(refusal(citizen, group, noStanding)).toBe("group");
    expect(refusal(citizen, group, { ...noStanding, invited: true })).toBeNull();
  });

  it("does not read along: policy makers decide about it later", () => {
    expect(refusal(somebody("policy_maker"), open, noStanding)).toBe("readsOnly");
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
