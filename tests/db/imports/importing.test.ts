import { and, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { topics } from "@/db/schema/city";
import { events, mails } from "@/db/schema/events";
import { ideas, ideaVersions } from "@/db/schema/ideas";
import { importRows, imports } from "@/db/schema/imports";
import { createTestCity } from "@/tests/support/city";
import { fileOf } from "@/tests/support/import-file";
import { importedComments, importedIdeas, runImport } from "@/tests/support/run-import";

const three = `id;titel;tekst;thema;wijk;datum;stemmen;status;url
1;Bank;Zet hier een bank;Groen;Noord;03/04/2024;12;Afgewezen;https://old.example/1
2;Boom;Plant hier een boom;Groen;Zuid;25/04/2024;1.200;Uitgevoerd;
3;Bus;;Verkeer;Noord;;;;javascript:alert(1)
`;
const two = `id,ideeid,antwoord op,tekst,datum,standpunt
a,1,,Goed idee,04/04/2024,voor
b,1,a,Helemaal eens,13/04/2024,
`;

describe("an import", () => {
  it("brings ideas with their words, dates, supports, statuses, topics and neighbourhoods", async () => {
    const here = await createTestCity();
    const { counts, told } = await runImport(here, { ideas: { path: fileOf(three) } });
    expect(counts).toMatchObject({ ideas: { rows: 3, added: 3 }, neighbourhoods: 2 });
    expect(await importedIdeas(here)).toMatchObject([
      {
        title: "Bank",
        status: "declined",
        supports: 12,
        own: 0,
        neighbourhood: "Noord",
        url: "https://old.example/1",
        dueAt: null,
      },
      {
        title: "Boom",
        status: "done",
        supports: 1200,
        neighbourhood: "Zuid",
        createdAt: new Date("2024-04-25T10:00:00Z"),
      },
      { title: "Bus", text: "", status: "proposed", supports: 0, neighbourhood: "Noord", url: null },
    ]);
    expect(told).toMatchObject([{ line: 4, outcome: "note", column: "url", reason: { code: "link" } }]);
    const names = await here.run((db) => db.select({ name: topics.name }).from(topics));
    expect(names.map(({ name }) => name.en)).toEqual(expect.arrayContaining(["Groen", "Verkeer"]));
  });

  it("run twice changes nothing, under another file name or in another format", async () => {
    const here = await createTestCity();
    const first = await runImport(here, { ideas: { path: fileOf(three) }, comments: { path: fileOf(two) } });
    const before = [await importedIdeas(here), await importedComments(here)];
    const again = await runImport(here, { ideas: { path: fileOf(three) }, comments: { path: fileOf(two) } });
    expect(again.importId).toBe(first.importId);
    expect(again.counts).toMatchObject({
      ideas: { added: 0, changed: 0, unchanged: 3 },
      comments: { added: 0, unchanged: 2 },
    });
    const lines = three
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => {
        const cells = line.split(";");
        return JSON.stringify(
          Object.fromEntries(
            three
              .split("\n")[0]
              ?.split(";")
              .map((name, i) => [name, cells[i]]) ?? [],
          ),
        );
      });
    const json = await runImport(here, { ideas: { path: fileOf(lines.join("\n"), "jsonl") } });
    expect(json).toMatchObject({
      importId: first.importId,
      counts: { ideas: { added: 0, changed: 0, unchanged: 3 } },
    });
    expect([await importedIdeas(here), await importedComments(here)]).toEqual(before);
  });

  it("keeps two platforms' ideas apart although they number them alike", async () => {
    const here = await createTestCity();
    const other = "id,title\n1,Swimming pool\n2,Library\n3,Skate park\n";
    const first = await runImport(here, { ideas: { path: fileOf(three), name: "ideas.csv" } });
    const second = await runImport(here, { ideas: { path: fileOf(other), name: "ideas.csv" } });
    expect(second.importId).not.toBe(first.importId);
    expect((await importedIdeas(here)).length).toBe(6);
  });

  it("takes changes over, but not over what somebody here has edited", async () => {
    const here = await createTestCity();
    await runImport(here, { ideas: { path: fileOf(three), name: "a.csv" } });
    const edited = eq(ideas.originId, "2");
    await here.run((db) => db.update(ideas).set({ title: "Our tree", editedAt: sql`now()` }).where(edited));
    const changed = three
      .replace("Zet hier een bank", "Zet hier twee banken")
      .replace("Boom;", "Linde;")
      .replace("1.200", "1.300");
    const { counts } = await runImport(here, { ideas: { path: fileOf(changed), name: "a.csv" } });
    expect(counts).toMatchObject({ ideas: { added: 0, changed: 2, unchanged: 1 }, kept: 1 });
    expect(await importedIdeas(here)).toMatchObject([
      { text: "Zet hier twee banken" },
      { title: "Our tree", supports: 1300 },
      { title: "Bus" },
    ]);
    const versions = await here.run((db) => db.select({ text: ideaVersions.text }).from(ideaVersions));
    expect(versions).toEqual([{ text: "Zet hier een bank" }]);
  });

  it("hangs comments on their ideas and replies on their comments, whatever their order", async () => {
    const here = await createTestCity();
    const talk = `id,ideeid,antwoord op,tekst,standpunt
r,1,a,A reply that stands first,
a,1,-1,A first one,tegen
o,2,gone,Answers what is not there,voor
x,1,y,One half of a circle,
y,1,x,The other half,
z,9,,About no idea,
e,1,,,
w,2,a,Answers a comment of another idea,
`;
    const { counts, told } = await runImport(here, {
      ideas: { path: fileOf(three) },
      comments: { path: fileOf(talk) },
    });
    expect(counts.comments).toEqual({
      rows: 8,
      added: 6,
      changed: 0,
      unchanged: 0,
      repeats: 0,
      refused: 2,
      replies: 1,
      orphans: 4,
    });
    const all = await importedComments(here);
    const id = (origin: string) => all.find(({ originId }) => originId === origin)?.id;
    expect(all.map(({ originId, parentId, stance }) => [originId, parentId, stance])).toEqual([
      ["a", null, "against"],
      ["o", null, "for"],
      ["r", id("a"), null],
      ["w", null, null],
      ["x", null, null],
      ["y", null, null],
    ]);
    expect((await importedIdeas(here)).map(({ comments }) => comments)).toEqual([4, 2, 0]);
    expect(
      told.filter(({ outcome }) => outcome === "refused").map(({ line, reason }) => [line, reason.code]),
    ).toEqual([
      [7, "unknownIdea"],
      [8, "noText"],
    ]);
  });

  it("counts exact repeats once, and refuses an id that stands for something else", async () => {
    const here = await createTestCity();
    const rows = "title,text\nBench,Here\nTree,There\nBench,Here\nBench,Here\n";
    const first = await runImport(here, { ideas: { path: fileOf(rows) } });
    expect(first.counts.ideas).toMatchObject({ rows: 4, added: 2, repeats: 2, refused: 0 });
    expect(first.told.map(({ line, outcome, reason }) => [line, outcome, reason.params])).toEqual([
      [4, "repeat", { line: 2 }],
      [5, "repeat", { line: 2 }],
    ]);
    const twice = await runImport(here, { ideas: { path: fileOf("id,title\n7,Bench\n7,Tree\n7,Bench\n") } });
    expect(twice.counts.ideas).toMatchObject({ added: 1, repeats: 1, refused: 1 });
  });

  it("tried dry says the same and leaves no trace", async () => {
    const here = await createTestCity();
    const files = { ideas: { path: fileOf(three) }, comments: { path: fileOf(two) } };
    const dry = await runImport(here, files, { dryRun: true });
    for (const table of [ideas, imports, importRows])
      expect(await here.run((db) => db.$count(table))).toBe(0);
    const real = await runImport(here, files);
    expect(dry.counts).toEqual(real.counts);
    expect(dry.told).toEqual(real.told);
  });

  it("remembers how a layout was read", async () => {
    const here = await createTestCity();
    const odd = "A;B;C\n1;Bench;Put one here\n";
    const first = await runImport(here, { ideas: { path: fileOf(odd), map: "id=A,title=C" } });
    expect(first.plan.ideas.mappedBy).toBe("hand");
    const next = await runImport(here, { ideas: { path: fileOf(`${odd}2;Tree;Plant one there\n`) } });
    expect(next.plan.ideas).toMatchObject({ mappedBy: "memory", mapping: { id: ["A"], title: ["C"] } });
    expect(next.counts.ideas).toMatchObject({ added: 1, unchanged: 1 });
  });

  it("promises nothing, sends nothing, and says in the ledger where it came from", async () => {
    const here = await createTestCity();
    const sent = await here.run((db) => db.$count(mails));
    await runImport(here, { ideas: { path: fileOf(three) }, comments: { path: fileOf(two) } });
    expect(await here.run((db) => db.$count(mails))).toBe(sent);
    const imported = await here.run((db) =>
      db
        .select({ verb: events.verb, actor: events.actorId, at: events.occurredAt })
        .from(events)
        .where(eq(events.source, "import")),
    );
    expect(imported.filter(({ verb }) => verb === "idea.submitted").length).toBe(3);
    expect(imported.filter(({ verb }) => verb === "comment.posted").length).toBe(2);
    expect(imported.every(({ actor }) => actor === null)).toBe(true);
    expect(imported.some(({ at }) => at.toISOString() === "2024-04-25T10:00:00.000Z")).toBe(true);
  });

  it("promises an answer from today where the city asks for it, to ideas that are still open", async () => {
    const here = await createTestCity();
    await runImport(here, { ideas: { path: fileOf(three) } }, { dueFromImport: true });
    const [declined, done, open] = await importedIdeas(here);
    expect([declined?.dueAt, done?.dueAt]).toEqual([null, null]);
    expect(open?.dueAt?.getTime()).toBeGreaterThan(Date.now());
  });

  it("belongs to its city alone", async () => {
    const [here, there] = [await createTestCity(), await createTestCity()];
    const file = fileOf(three);
    await runImport(here, { ideas: { path: file } });
    expect(await importedIdeas(there)).toEqual([]);
    expect((await runImport(there, { ideas: { path: file } })).counts.ideas.added).toBe(3);
  });

  it("is refused to a second run at the same time, and goes on where a run that died left it", async () => {
    const here = await createTestCity();
    const file = { path: fileOf(three) };
    const died = runImport(
      here,
      { ideas: file },
      {
        progress: ({ phase }) => {
          if (phase === "ideas.read") throw new Error("the power failed");
        },
      },
    );
    await expect(died).rejects.toThrow("the power failed");
    const lease = here.run((db) => db.update(imports).set({ leaseUntil: sql`now() + interval '1 minute'` }));
    await lease;
    await expect(runImport(here, { ideas: file })).rejects.toThrow("right now");
    await here.run((db) => db.update(imports).set({ leaseUntil: null }));
    expect((await runImport(here, { ideas: file })).counts.ideas).toMatchObject({ added: 3 });
    expect((await importedIdeas(here)).length).toBe(3);
  });

  it("puts up with hostile words", async () => {
    const here = await createTestCity();
    const rows = [
      ["1", "<script>alert(1)</script>Bench", '<img src=x onerror=alert(1)><p>Put "it" here</p>'],
      ["2", "\u202Ereversed\u0000", "'; drop table ideas; --"],
      ["3", "👩‍👩‍👧 قطار", "{{7*7}} =cmd|' /C calc'!A0"],
    ];
    const csv = [
      "id,title,text",
      ...rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")),
    ].join("\n");
    await runImport(here, { ideas: { path: fileOf(csv) } });
    expect(await importedIdeas(here)).toMatchObject([
      { title: "Bench", text: 'Put "it" here' },
      { title: "reversed", text: "'; drop table ideas; --" },
      { title: "👩‍👩‍👧 قطار", text: "{{7*7}} =cmd|' /C calc'!A0" },
    ]);
  });

  it("matches topics the city has, and makes none of tags that hardly anyone uses", async () => {
    const here = await createTestCity();
    const tags = Array.from({ length: 60 }, (_, i) => `${i},Idea number ${i},"['mobility', 'tag ${i}']"`);
    const before = await here.run((db) => db.$count(topics));
    await here.run((db) =>
      db
        .update(topics)
        .set({ name: { en: "Mobility" } })
        .where(eq(topics.slug, "mobility")),
    );
    await runImport(here, { ideas: { path: fileOf(["id,title,topics", ...tags].join("\n")) } });
    expect(await here.run((db) => db.$count(topics))).toBe(before);
    const mobility = here.run(async (db) => {
      const [topic] = await db.select({ id: topics.id }).from(topics).where(eq(topics.slug, "mobility"));
      return db.$count(ideas, and(eq(ideas.topicId, topic?.id ?? "")));
    });
    expect(await mobility).toBe(60);
  });
});
