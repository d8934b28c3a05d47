import { expect, test } from "vitest";
import { writtenIn } from "@/lib/request/written";

test("what somebody wrote is told from what a form says by itself", () => {
  const said = {
    ...{ id: "01a229b1-dcd0-7308-a69d-24f9a8f42411", version: "x1_Fkq-Zq0D7cVLfHqyKOA", draft: "Ab3" },
    ...{
      status: "accepted",
      role: "external_moderator",
      opensAt: "2026-12-01T08:00",
      price: "12.50",
      on: "on",
    },
    ...{ "title.en": "benches", "title.ar": "مقاعد", "text.en": "  Two of them.\n", "text.nl": " " },
    ...{ words: "Benches", choices: ["one of them", "two"], signedName: "Mo Moderator" },
    picture: new File(["x"], "My street.jpg"),
  };
  expect(writtenIn(said)).toEqual([
    ...["benches", "مقاعد", "Two of them.", "Benches", "one of them", "Mo Moderator"],
  ]);
});

test("the same text twice is one", () => {
  expect(writtenIn({ "title.en": "A bench", "title.nl": "A bench" })).toEqual(["A bench"]);
});
