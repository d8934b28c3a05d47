import { expect, test } from "vitest";
import { readHome } from "@/lib/ideas/loop/home";
import { ideaStatuses } from "@/lib/ideas/status";
import { visitor } from "@/lib/people/actor";
import { knownCity } from "@/lib/request/known";
import { createTestCity } from "@/tests/support/city";
import { changeIdea, postIdea } from "@/tests/support/idea";

test("the start page shows what people can still move, not what is done or declined", async () => {
  const here = await createTestCity();
  const author = await here.person({ firstName: "Ines" });
  for (const status of ideaStatuses) {
    const { id } = await postIdea(here, { author, title: `An idea that is ${status}` });
    await changeIdea(here, id, { status });
  }
  const known = await knownCity(here.city);
  const shown = async () =>
    (await here.run((db) => readHome(db, { actor: visitor, known }))).trending.map(({ status }) => status);
  expect(await shown()).toEqual(["under_way", "accepted", "under_review"]);
});
