import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { ForbiddenError } from "@/lib/base/errors";
import { versionOf } from "@/lib/cities/editing";
import { readOffers } from "@/lib/cities/offers";
import { followLedger } from "@/lib/events/reading/follow";
import { figuresReader } from "@/lib/insight/figures/reader";
import {
  addPart,
  addReport,
  changeText,
  movePart,
  publishReport,
  removePart,
} from "@/lib/insight/reports/commands";
import { findPublished, findReport } from "@/lib/insight/reports/queries";
import { readQuoted } from "@/lib/insight/reports/quoted";
import { partShown } from "@/lib/insight/reports/shown";
import { markOf } from "@/lib/insight/voices/quotes";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { changeIdea, postIdea, within } from "@/tests/support/idea";
import { say, setComment } from "@/tests/support/talk";

const year = { title: "A year of ideas", from: "2026-01-01", to: "2026-12-31" };

async function newsroom() {
  const here = await createTestCity();
  const boss = await here.superadmin();
  const id = await within(here, boss, (context) => addReport(context, year));
  const add = (part: Parameters<typeof addPart>[2]) =>
    within(here, boss, (context) => addPart(context, id, part));
  return { here, boss, id, add };
}

async function read(here: TestCity, id: string) {
  const report = await here.run((db) => findReport(db, id));
  if (!report) throw new Error("the report is gone");
  return report;
}

async function publish(here: TestCity, boss: Person, id: string) {
  const { revision } = await read(here, id);
  return within(here, boss, (context) => publishReport(context, { id, revision }));
}

async function seen(here: TestCity, id: string) {
  const { slug } = await read(here, id);
  return here.run(async (db) => {
    const found = await findPublished(db, slug);
    const quoted = found ? await readQuoted(db, found.report.parts) : null;
    return { parts: found?.report.parts, words: [...(quoted?.values() ?? [])].map(({ words }) => words) };
  });
}

describe("a report", () => {
  it("keeps the order that its parts are moved to", async () => {
    const { here, boss, id, add } = await newsroom();
    const [one, two, three] = [
      await add({ kind: "text", text: "One" }),
      await add({ kind: "text", text: "Two" }),
      await add({ kind: "figure", widget: "topics" }),
    ];
    const move = (part: string, way: "up" | "down") =>
      within(here, boss, (context) => movePart(context, { report: id, id: part, way }));
    await move(three, "up");
    await move(one, "down");
    await move(three, "up");
    expect((await read(here, id)).parts.map((part) => part.id)).toEqual([three, one, two]);
  });

  it("is never overwritten silently: the second of two writers sees both sides", async () => {
    const { here, boss, id, add } = await newsroom();
    const part = await add({ kind: "text", text: "As it was" });
    const version = versionOf(partShown({ kind: "text", text: "As it was" }));
    const write = (text: string, given = version) =>
      within(here, boss, (context) => changeText(context, { report: id, id: part, version: given, text }));
    expect(await write("Hers")).toEqual({ ok: true });
    const refused = await write("His");
    expect(refused).toMatchObject({ ok: false, conflict: { theirs: { text: "Hers" } } });
    expect((await read(here, id)).parts).toMatchObject([{ text: "Hers" }]);
    const removed = await within(here, boss, (context) =>
      removePart(context, { report: id, id: part, version }),
    );
    expect(removed).toBe(false);
    expect(await write("Both", refused.ok ? "" : refused.conflict.version)).toEqual({ ok: true });
  });

  it("is led to from every page once it is published", async () => {
    const { here, boss, id, add } = await newsroom();
    await add({ kind: "text", text: "What we heard" });
    const offered = () => here.run(async (db) => (await readOffers(db)).reports);
    expect(await offered()).toBe(false);
    await publish(here, boss, id);
    expect(await offered()).toBe(true);
  });

  it("is published as it was looked at, or not at all", async () => {
    const { here, boss, id, add } = await newsroom();
    const { revision } = await read(here, id);
    await add({ kind: "text", text: "A late word" });
    expect(await within(here, boss, (context) => publishReport(context, { id, revision }))).toBe(false);
    expect((await seen(here, id)).parts).toBeUndefined();
  });

  it("shows the figures of the day of publishing, and people in whole months and from five on", async () => {
    const { here, boss, id, add } = await newsroom();
    await add({ kind: "figure", widget: "engagement" });
    for (let at = 0; at < 6; at++) await postIdea(here, { title: `Bench ${at}` });
    const four = await postIdea(here);
    await here.run((db) =>
      db.execute(
        sql`update ideas set created_at = '2026-05-10', published_second = extract(epoch from timestamptz '2026-05-10')`,
      ),
    );
    await changeIdea(here, four.id, {
      createdAt: new Date("2026-06-10"),
      publishedSecond: Date.parse("2026-06-10") / 1000,
    });
    await here.run((db) => figuresReader.build(db));
    await publish(here, boss, id);
    const before = await seen(here, id);
    const [figure] = before.parts ?? [];
    const rows = figure?.kind === "figure" ? (figure.sheets.en?.rows ?? []) : [];
    const bar = rows.find(([from]) => String(from).startsWith("2026-05"));
    expect(
      rows.flatMap(([, , , people]) => people).filter((people) => typeof people === "number" && people < 5),
    ).toEqual([]);
    expect(bar?.[2]).toBe(6);
    await postIdea(here);
    await followLedger(here.id, [figuresReader]);
    expect(await seen(here, id)).toEqual(before);
  });

  it("quotes what can still be read where it stands, and keeps nothing of it", async () => {
    const { here, boss, id, add } = await newsroom();
    const idea = await postIdea(here);
    const person = await here.person({ firstName: "Ada" });
    const words = "The old lime tree needs water in such a dry summer.";
    const comment = await say(here, person, { ideaId: idea.id, text: words });
    const own = "There is shade, there are birds, and there is nowhere to sit.";
    await add({ kind: "quote", quote: { kind: "comment", id: comment.id, mark: markOf(words) } });
    await add({ kind: "quote", quote: { kind: "idea", id: idea.id, mark: markOf(own) } });
    await publish(here, boss, id);
    expect((await seen(here, id)).words.sort()).toEqual([own, words].sort());
    const [stored] = await here.run((db) =>
      db.execute<{ all: string }>(
        sql`select string_agg(data::text, '') || (select published::text from insight_reports) as all from insight_report_parts`,
      ),
    );
    expect(stored?.all).not.toContain("lime tree");
    await setComment(here, comment.id, { visibility: "removed" });
    expect((await seen(here, id)).words).toEqual([own]);
    await changeIdea(here, idea.id, { text: "I thought about it again." });
    expect((await seen(here, id)).words).toEqual([]);
  });

  it("takes a comment's quote away with its idea", async () => {
    const { here, boss, id, add } = await newsroom();
    const idea = await postIdea(here);
    const words = "The old lime tree needs water in such a dry summer.";
    const comment = await say(here, await here.person({ firstName: "Ada" }), {
      ideaId: idea.id,
      text: words,
    });
    await add({ kind: "quote", quote: { kind: "comment", id: comment.id, mark: markOf(words) } });
    await publish(here, boss, id);
    await changeIdea(here, idea.id, { visibility: "withdrawn" });
    expect((await seen(here, id)).words).toEqual([]);
  });

  it("is written by moderators and published by superadmins alone", async () => {
    const { here, id } = await newsroom();
    const moderator = await here.person({ role: "moderator", firstName: "Mo" });
    const citizen = await here.person({ firstName: "Cit" });
    await within(here, moderator, (context) => addPart(context, id, { kind: "text", text: "A word" }));
    await expect(publish(here, moderator, id)).rejects.toThrow(ForbiddenError);
    await expect(within(here, citizen, (context) => addReport(context, year))).rejects.toThrow(
      ForbiddenError,
    );
  });
});
