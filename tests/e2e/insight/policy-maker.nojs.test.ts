import { randomBytes } from "node:crypto";
import { answeredIdea } from "@/tests/support/answering";
import { furnishCity } from "@/tests/support/e2e/furnished-city";
import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { requestAt } from "@/tests/support/e2e/request-at";
import { addressOf, expect, test } from "@/tests/support/e2e/test";
import { readIdea } from "@/tests/support/idea";
import { followFigures } from "@/tests/support/insight/follow-figures";

test("a policy maker reads what is public and the reports, is led nowhere else, and can change nothing", async () => {
  const city = await furnishCity(`qp${randomBytes(6).toString("hex")}`);
  const { here, ids } = city;
  const session = await here.session(await here.person({ role: "policy_maker" }));
  const reader = new PlainBrowser(here.host, session);
  await answeredIdea(here, await here.superadmin());
  await followFigures(here);
  const report = await reader.get("/admin/insight");
  const ledTo = linksOf(report).filter((link) => link.startsWith("/admin"));
  const elsewhere = ledTo.filter((link) => !/^\/admin\/insight($|\?|\/(export|counted|hall)\b)/.test(link));
  expect([elsewhere, wordsOf(report).includes("People who took part")]).toEqual([[], true]);
  const office = ledTo.find((link) => link.includes("what=answers&department=")) ?? "";
  expect(wordsOf(await reader.get(office))).toMatch(/\d answers? by the city.*We will put up three benches/);
  expect((await reader.get("/admin/insight/export/engagement")).status).toBe(200);
  expect((await reader.get("/admin/insight/update/mail")).status).toBe(404);
  expect((await reader.get("/")).text).toContain('href="/admin/insight"');
  expect(linksOf(await reader.get("/reports"))).not.toContain("/ideas/new");

  const idea = `/ideas/${ids.code}/${ids.slug}`;
  for (const path of ["/ideas", idea, "/ideas/new"]) {
    const fields = (await reader.forms(path)).flatMap((form) => form.fields.map(({ name }) => name));
    expect([path, fields.filter((name) => ["give", "take", "text", "title"].includes(name))]).toEqual([
      path,
      [],
    ]);
  }
  expect(wordsOf(await reader.get("/ideas/new"))).toContain("You read along here");

  const before = await readIdea(here, ids.ideaId ?? "");
  await requestAt(here.host, "/api/support", {
    method: "POST",
    headers: {
      origin: addressOf(here.host),
      cookie: `cityloop.session=${session}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ give: ids.ideaId ?? "", back: "/ideas" }).toString(),
  });
  expect(await readIdea(here, ids.ideaId ?? "")).toEqual(before);
});
