import { expect, test } from "vitest";
import { afterPublishing, afterSignIn } from "@/lib/onboarding/arriving/after-sign-in";
import type { Person } from "@/lib/people/actor";

const named: Person = {
  kind: "person",
  id: "1",
  role: "citizen",
  firstName: "Ada",
  lastName: "King",
  locale: "en",
  named: true,
  reviewed: true,
};
const german = (path: string) => `/de${path}`;
const nothing = { path: null, count: 0, failed: 0 };

test("who has a name goes back to where the journey began", () => {
  expect(afterSignIn({ person: named, published: nothing }, "/de/ideas?sort=new", german)).toBe(
    "/de/ideas?sort=new",
  );
});

test("who has none is asked for it first, and the way back is kept", () => {
  const arrival = { person: { ...named, named: false }, published: nothing };
  expect(afterSignIn(arrival, "/de/ideas/a?b=c", german)).toBe("/de/welcome?next=%2Fde%2Fideas%2Fa%3Fb%3Dc");
});

test("staff who have yet to prove a second step are led to it, and the way back is kept", () => {
  const arrival = {
    person: { ...named, wanting: "code", withheld: "moderator" } as const,
    published: nothing,
  };
  expect(afterSignIn(arrival, "/de/admin", german)).toBe("/de/sign-in/second-factor?next=%2Fde%2Fadmin");
});

test("what was just published is shown, whatever its address looks like", () => {
  const own = { path: "/ideas/x7?comment=1#comment-1", count: 1, failed: 0 };
  expect(afterPublishing(own, "/de/ideas", german)).toBe("/de/ideas/x7?comment=1#comment-1");
});

test("what could not be published comes before everything else", () => {
  const partly = { path: "/ideas/x7", count: 1, failed: 1 };
  expect(afterPublishing(partly, "/", german)).toBe("/de/welcome/waiting?next=%2Fde%2Fideas%2Fx7");
});
