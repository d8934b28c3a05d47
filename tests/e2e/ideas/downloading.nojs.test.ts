import { createTestCity, type TestCity } from "@/tests/support/city";
import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { requestAt } from "@/tests/support/e2e/request-at";
import { addressOf, expect, test } from "@/tests/support/e2e/test";
import { moderatorOf, projectWithIdea } from "@/tests/support/moderators";

const path = "/admin/ideas/export";

/** Asks for a file as the desk's form does, from the desk of a city, as somebody of any city. */
async function ask(at: TestCity, session: string | undefined, fields: Record<string, string>) {
  return requestAt(at.host, path, {
    method: "POST",
    headers: {
      origin: addressOf(at.host),
      "content-type": "application/x-www-form-urlencoded",
      ...(session ? { cookie: `cityloop.session=${session}` } : {}),
    },
    body: new URLSearchParams({ view: "all", ...fields }).toString(),
  });
}

test("a project's moderator downloads the ideas of the own board from its page, and those of no other", async ({
  city,
}) => {
  const [mill, park] = [
    await projectWithIdea(city, "Twelve lime trees"),
    await projectWithIdea(city, "A pond"),
  ];
  const moderator = await moderatorOf(city, [mill.id]);
  const session = await city.session(moderator);
  const desk = new PlainBrowser(city.host, session);
  const form = await desk.form(`/admin/projects/${mill.id}/board`, "board");
  const table = await desk.send(form, { as: "csv" });
  expect(table.headers["content-disposition"]).toBe(`attachment; filename="${city.city.slug}-ideas.csv"`);
  expect(table.headers["cache-control"]).toBe("no-store");
  expect(table.text).toContain(",Twelve lime trees,");
  expect(table.text).not.toContain("A pond");
  expect((await ask(city, session, { as: "csv" })).text).not.toContain("A pond");
  expect((await ask(city, session, { as: "csv", board: park.boardId })).status).toBe(404);
  expect((await ask(city, session, { as: "csv", board: "nothing" })).status).toBe(404);
});

test("a workbook comes whole, and nobody else is handed anything", async ({ city }) => {
  const { boardId } = await projectWithIdea(city, "Twelve lime trees");
  const staff = await city.session(await city.superadmin());
  const book = await ask(city, staff, { as: "xlsx", board: boardId });
  expect(book.headers["content-type"]).toContain("spreadsheetml");
  // It begins as a packed file and ends with the list of its parts.
  expect(book.text.startsWith("PK\u0003\u0004")).toBe(true);
  expect(book.text.slice(-120)).toContain("xl/worksheets/sheet1.xml");
  const other = await createTestCity();
  const refused = [
    [city, undefined],
    [city, await city.session(await city.person())],
    [city, await city.session(await city.person({ role: "policy_maker" }))],
    [city, await city.session(await city.person({ role: "communication" }))],
    [city, await city.session(await city.person({ role: "department_head" }))],
    [city, await other.session(await other.superadmin())],
    [other, staff],
    [other, await other.session(await other.superadmin())],
  ] as const;
  for (const [at, session] of refused)
    expect((await ask(at, session, { as: "csv", board: boardId })).status).toBe(404);
});
