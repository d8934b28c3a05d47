import { expect, test } from "vitest";
import { announcingRefusal, namingRefusal, recognisingRefusal } from "@/lib/challenges/finalists/policy";
import type { Award } from "@/lib/challenges/finalists/view";

const at = new Date();

function one({
  announced = true,
  takenBack = false,
  visibility = "public",
  award = null as Award | null,
} = {}) {
  const idea = { code: "a", slug: "", title: "", locale: "en", visibility, supports: 0, comments: 0 };
  return {
    announcedAt: announced ? at : null,
    takenBackAt: takenBack ? at : null,
    award,
    idea: { ...idea, author: "", coverFileId: null },
  };
}

test("finalists are named between the end of the window and the end of the challenge", () => {
  expect(namingRefusal({ state: "open", recognisedAt: null })).toBe("stillOpen");
  expect(namingRefusal({ state: "coming", recognisedAt: null })).toBe("stillOpen");
  expect(namingRefusal({ state: "ended", recognisedAt: null })).toBeNull();
  expect(namingRefusal({ state: "ended", recognisedAt: at })).toBe("recognised");
});

test("there has to be somebody new to announce, and each has to be there", () => {
  expect(announcingRefusal([])).toBe("nobody");
  expect(announcingRefusal([one()])).toBe("nobody");
  expect(announcingRefusal([one(), one({ announced: false })])).toBeNull();
  expect(announcingRefusal([one({ announced: false, visibility: "merged" })])).toBe("gone");
  // One that is out of the last round again does not stand in the way.
  expect(
    announcingRefusal([one({ announced: false }), one({ takenBack: true, visibility: "removed" })]),
  ).toBeNull();
});

test("one at least is recognised, nobody half named, and nobody whose idea is gone", () => {
  expect(recognisingRefusal([one()])).toBe("noAward");
  expect(recognisingRefusal([one({ award: "winner" }), one({ announced: false })])).toBe("unannounced");
  expect(recognisingRefusal([one({ award: "winner", visibility: "withdrawn" })])).toBe("goneAward");
  expect(recognisingRefusal([one({ award: "winner", takenBack: true })])).toBe("noAward");
  expect(recognisingRefusal([one({ award: "mention" }), one({ visibility: "removed" })])).toBeNull();
});
