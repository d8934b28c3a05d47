import { neighbourhoods } from "@/db/schema/city";
import { newId } from "@/lib/base/ids";
import { answeredIdea } from "@/tests/support/answering";
import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect, test } from "@/tests/support/e2e/test";
import { changeIdea, postIdea } from "@/tests/support/idea";
import { followFigures } from "@/tests/support/insight/follow-figures";
import { say } from "@/tests/support/talk";

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

test("promises are not all kept where one is late: the share counts it, says so, and leads to both", async ({
  city,
}) => {
  const head = await city.superadmin();
  await answeredIdea(city, head, "Benches by the pond");
  const late = await postIdea(city, { title: "Trees in Mill Street" });
  await changeIdea(city, late.id, { dueAt: daysAgo(9), dueReason: "posted" });
  await followFigures(city);
  const plain = new PlainBrowser(city.host, await city.session(head));
  const dashboard = await plain.get("/admin/insight");
  expect(wordsOf(dashboard)).toMatch(/50%\s?Promises kept\s?Kept: 1 · Late: 1/);
  expect(wordsOf(dashboard)).toContain("1 of 1 given in time");
  const list = wordsOf(await plain.get(linksOf(dashboard, "Promises kept")[0] ?? ""));
  expect(list).toMatch(/1\s?Kept\s?1\s?Late/);
  for (const title of ["Benches by the pond", "Trees in Mill Street"]) expect(list).toContain(title);
});

test("where nobody contributed in these days, the last that have something are a link away", async ({
  city,
}) => {
  const { id } = await postIdea(city, { title: "Benches by the river" });
  await changeIdea(city, id, { publishedSecond: Date.parse("2019-05-04T10:00:00Z") / 1000 });
  await followFigures(city);
  const plain = new PlainBrowser(city.host, await city.session(await city.superadmin()));
  const quiet = await plain.get("/admin/insight");
  expect(wordsOf(quiet)).toContain("The last contribution is from 4 May 2019");
  const year = await plain.get(linksOf(quiet, "Show the year up to then")[0] ?? "");
  expect(wordsOf(year)).toMatch(/1 June 2018 to 4 May 2019.*1\s?Contributions/);
  expect(wordsOf(year)).not.toContain("The last contribution");
});

test("each side of a topic's arguments, and each line over time, leads to exactly what it counts", async ({
  city,
}) => {
  const head = await city.superadmin();
  const idea = await postIdea(city, { title: "Benches by the river" });
  await say(city, head, { ideaId: idea.id, stance: "for", text: "Old people need a rest." });
  await say(city, head, { ideaId: idea.id, stance: "against", text: "They cost too much." });
  await say(city, head, { ideaId: idea.id, text: "Where exactly?" });
  await followFigures(city);
  const plain = new PlainBrowser(city.host, await city.session(head));
  const dashboard = await plain.get("/admin/insight");
  const against = wordsOf(await plain.get(linksOf(dashboard, "1 against")[0] ?? ""));
  expect(against).toMatch(/1 contribution\b.*They cost too much/);
  expect(against).not.toContain("Old people");
  const days = linksOf(dashboard).filter((link) => /from=(\d{4}-\d\d-\d\d)&to=\1$/.test(link));
  expect(days).toHaveLength(1);
  expect(wordsOf(await plain.get(days[0] ?? ""))).toContain("4 contributions");
});

test("a moderator is given only tips whose links are open to moderators", async ({ city }) => {
  await city.run(async (db) => {
    const places = ["north", "south"].map((slug) => ({ id: newId(), slug, name: { en: slug } }));
    await db.insert(neighbourhoods).values(places);
  });
  await postIdea(city, { title: "Benches by the river" });
  await followFigures(city);
  const asRole = async (role: "moderator" | "superadmin") =>
    new PlainBrowser(city.host, await city.session(await city.person({ role })));
  const [moderator, head] = [await asRole("moderator"), await asRole("superadmin")];
  expect(wordsOf(await head.get("/admin/insight"))).toContain("no number of inhabitants");
  const dashboard = await moderator.get("/admin/insight");
  expect(wordsOf(dashboard)).not.toContain("no number of inhabitants");
  for (const link of linksOf(dashboard).filter((one) => one.startsWith("/admin/settings")))
    expect([link, (await moderator.get(link)).status]).toEqual([link, 200]);
});
