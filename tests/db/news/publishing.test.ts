import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { news } from "@/db/schema/news";
import { newId } from "@/lib/base/ids";
import { momentField } from "@/lib/base/wall-clock";
import { versionOf } from "@/lib/cities/editing";
import { readOffers } from "@/lib/cities/offers";
import { changeNews, publishNews, withdrawNews, writeNews } from "@/lib/news/commands";
import { rss } from "@/lib/news/feed";
import { findNews, findPublicNews, listPublicNews } from "@/lib/news/queries";
import { newsShown } from "@/lib/news/shown";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { within } from "@/tests/support/idea";
import { moderatorOf } from "@/tests/support/moderators";
import { startProject } from "@/tests/support/projects";

const words = { title: { en: "The pool opens" }, body: { en: "On Saturday at ten." }, imageAlt: {} };

function write(here: TestCity, actor: Person, projectId: string | null = null) {
  return within(here, actor, (context) => writeNews(context, { ...words, projectId }));
}

function publish(here: TestCity, actor: Person, id: string, publishAt: string | null = null) {
  return within(here, actor, (context) => publishNews(context, { id, publishAt }));
}

function shown(here: TestCity, project?: string) {
  return here.run(async (db) => (await listPublicNews(db, { project, limit: 10 })).map(({ id }) => id));
}

test("a draft is seen by nobody, published by everybody, and withdrawn by nobody again", async () => {
  const here = await createTestCity();
  const writer = await here.person({ role: "communication" });
  const { id } = await write(here, writer);
  expect(await shown(here)).toEqual([]);
  await publish(here, writer, id);
  const item = await here.run((db) => findNews(db, id));
  expect(await here.run((db) => findPublicNews(db, item?.code ?? ""))).toMatchObject({
    id,
    state: "published",
  });
  await within(here, writer, (context) => withdrawNews(context, { id }));
  expect(await shown(here)).toEqual([]);
  expect(await here.run((db) => findPublicNews(db, item?.code ?? ""))).toBeNull();
  await publish(here, writer, id);
  expect(await shown(here)).toEqual([id]);
});

test("pages lead to the news once there is one that everybody reads, and no longer after its withdrawal", async () => {
  const here = await createTestCity();
  const writer = await here.superadmin();
  const offered = () => here.run(async (db) => (await readOffers(db)).news);
  const { id: projectId } = await startProject(here, { publishAt: null });
  const { id } = await write(here, writer);
  const { id: about } = await write(here, writer, projectId);
  await publish(here, writer, about);
  expect(await offered()).toBe(false);
  await publish(here, writer, id);
  expect(await offered()).toBe(true);
  await within(here, writer, (context) => withdrawNews(context, { id }));
  expect(await offered()).toBe(false);
});

test("what is planned appears at its second by the database's clock, and no job has to run", async () => {
  const here = await createTestCity();
  const writer = await here.superadmin();
  const { id } = await write(here, writer);
  const tomorrow = momentField(new Date(Date.now() + 86_400_000), here.city.timeZone);
  await publish(here, writer, id, tomorrow);
  expect(await here.run((db) => findNews(db, id))).toMatchObject({ state: "scheduled" });
  const at = (offset: string) =>
    here.run(async (db) => {
      await db
        .update(news)
        .set({ publishAt: sql`now() + ${offset}::interval` })
        .where(eq(news.id, id));
      return (await listPublicNews(db, { limit: 5 })).length;
    });
  expect(await at("1 second")).toBe(0);
  expect(await at("0 seconds")).toBe(1);
  expect(await at("1 second")).toBe(0);
  await within(here, writer, (context) => withdrawNews(context, { id }));
  expect(await here.run((db) => findNews(db, id))).toMatchObject({ state: "draft", publishAt: null });
});

test("nothing is planned for what is past", async () => {
  const here = await createTestCity();
  const writer = await here.superadmin();
  const { id } = await write(here, writer);
  await expect(publish(here, writer, id, "2020-01-01T10:00")).rejects.toThrow("news.past");
});

test("news of a project is public only with it, and stands with the city's and with the project's", async () => {
  const here = await createTestCity();
  const writer = await here.superadmin();
  const [open, draft] = [await startProject(here), await startProject(here, { publishAt: null })];
  const { id } = await write(here, writer, open.id);
  const { id: hidden } = await write(here, writer, draft.id);
  await publish(here, writer, id);
  await publish(here, writer, hidden);
  expect(await shown(here)).toEqual([id]);
  expect(await shown(here, open.id)).toEqual([id]);
  expect(await shown(here, draft.id)).toEqual([]);
});

test("moderators of projects write in these alone, and citizens nowhere", async () => {
  const here = await createTestCity();
  const [own, other] = [await startProject(here), await startProject(here)];
  const moderator = await moderatorOf(here, [own.id]);
  const { id } = await write(here, moderator, own.id);
  await publish(here, moderator, id);
  expect(await shown(here)).toEqual([id]);
  for (const project of [null, other.id]) {
    await expect(write(here, moderator, project)).rejects.toThrow("errors.forbidden");
  }
  const { id: cityWide } = await write(here, await here.superadmin());
  await expect(publish(here, moderator, cityWide)).rejects.toThrow("errors.forbidden");
  const item = await here.run((db) => findNews(db, id));
  const version = item ? versionOf(newsShown(item, here.city.locales)) : "";
  const moved = { ...words, id, version, projectId: other.id };
  await expect(within(here, moderator, (context) => changeNews(context, moved))).rejects.toThrow(
    "errors.forbidden",
  );
  await expect(write(here, await here.person())).rejects.toThrow("errors.forbidden");
});

test("a picture needs words for who does not see it", async () => {
  const here = await createTestCity();
  const writer = await here.superadmin();
  const input = { ...words, projectId: null, fileId: "a".repeat(64) };
  await expect(within(here, writer, (context) => writeNews(context, input))).rejects.toThrow("news.needAlt");
});

test("what somebody else saved meanwhile is not lost", async () => {
  const here = await createTestCity();
  const writer = await here.superadmin();
  const { id } = await write(here, writer);
  const change = { ...words, title: { en: "The pool is open" }, id, projectId: null, version: "old" };
  const edited = await within(here, writer, (context) => changeNews(context, change));
  expect(edited).toMatchObject({ ok: false, conflict: { theirs: { "title.en": "The pool opens" } } });
});

test("one city's news is in no other", async () => {
  const [here, there] = [await createTestCity(), await createTestCity()];
  const writer = await here.superadmin();
  const { id } = await write(here, writer);
  await publish(here, writer, id);
  const code = (await here.run((db) => findNews(db, id)))?.code ?? "";
  expect(await shown(there)).toEqual([]);
  expect(await there.run((db) => findPublicNews(db, code))).toBeNull();
  expect(await there.run((db) => findNews(db, newId()))).toBeNull();
});

test("a feed holds whatever a title says as text", () => {
  const item = { title: `A <b> & "c" \u0000`, url: "https://a.example/1", text: "**Hi**", at: new Date(0) };
  const channel = {
    title: "News",
    description: "",
    url: "https://a.example",
    self: "https://a.example/feed",
  };
  const feed = rss({ ...channel, language: "en", items: [item] });
  expect(feed).toContain("<title>A &#60;b&#62; &#38; &#34;c&#34; </title>");
  expect(feed).toContain("<description>Hi</description>");
});
