import { expect, test } from "vitest";
import { deedGroupOf, deedGroups, deedsOf } from "@/lib/events/deeds";
import { verbs } from "@/lib/events/verbs";
import { getTranslator } from "@/lib/i18n/translator";

const t = getTranslator("en");

test("each deed of staff is about one thing, and all of them together are what the trail shows", () => {
  const together = deedGroups.flatMap((group) => deedsOf(group));
  expect(new Set(together).size).toBe(together.length);
  expect([...together].sort()).toEqual([...deedsOf(null)].sort());
});

test("what people do for themselves is in no trail of staff's deeds", () => {
  const own =
    /supported|followed|posted|edited|withdrawn$|Helpful|reported$|signed|joined|left|exported|profile|redeemed|answered$|registered|submitted|factor(?!Reset)|recovery/i;
  const found = verbs.filter((verb) => own.test(verb) && deedGroupOf(verb));
  // The city's answer and who sees to it or signs it, its own promise, report or news that it withdraws, and its word
  // about an organisation are staff's.
  expect(found.sort()).toEqual([
    ...["answer.cosigned", "city.reportWithdrawn", "idea.answered", "idea.assigned"],
    ...["news.withdrawn", "organisation.withdrawn", "promise.withdrawn"],
  ]);
});

test("each deed and each thing that it is about has its words", () => {
  expect(deedsOf(null).filter((verb) => !t.has(`audit.did.${verb}`))).toEqual([]);
  expect(deedGroups.filter((group) => !t.has(`audit.group.${group}`))).toEqual([]);
});
