import { describe, expect, it } from "vitest";
import { createTestCity } from "@/tests/support/city";
import { fileOf } from "@/tests/support/import-file";
import { importedComments, importedIdeas, runImport } from "@/tests/support/run-import";

describe("a whole file as some city has it", () => {
  it("all on one line, with an id used twice, gives the first and tells the second by its number", async () => {
    const here = await createTestCity();
    const file = { path: fileOf('[{"id":1,"title":"A"},{"id":1,"title":"B"},{"id":1,"title":"A"}]', "json") };
    const { counts, told } = await runImport(here, { ideas: file });
    expect(counts.ideas).toMatchObject({ rows: 3, added: 1, refused: 1, repeats: 1 });
    expect((await importedIdeas(here)).map(({ title }) => title)).toEqual(["A"]);
    expect(told.map(({ line, reason }) => [line, reason.code])).toEqual([
      [2, "sameId"],
      [3, "repeatOf"],
    ]);
  });

  it("from Decidim hangs its comments on the ideas that their pages' addresses name", async () => {
    const here = await createTestCity();
    const ideas = "id;title/ca;title/es\n101;Més bancs;\n102;;Más árboles\n";
    const comments = `id;body;alignment;commentable_id;commentable_type;root_commentable_url
2;No;0;1;Decidim::Comments::Comment;https://d.example/p/f/88/proposals/101
1;Molt bé;1;101;Decidim::Proposals::Proposal;https://d.example/p/f/88/proposals/101
3;Contra;-1;102;Decidim::Proposals::Proposal;https://d.example/p/f/88/proposals/102?locale=ca
4;Lluny;0;103;Decidim::Proposals::Proposal;https://d.example/p/f/88/proposals/103
5;Bon dia;0;101;Decidim::Meetings::Meeting;https://d.example/p/f/88/meetings/101
`;
    const files = { ideas: { path: fileOf(ideas) }, comments: { path: fileOf(comments) } };
    const { counts, told } = await runImport(here, files);
    expect(counts.comments).toMatchObject({ rows: 5, added: 3, refused: 2, replies: 1, orphans: 0 });
    expect(told.map(({ line, reason }) => [line, reason.code])).toEqual([
      [5, "unknownIdea"],
      [6, "otherSubject"],
    ]);
    const [first, reply, other] = await importedComments(here);
    expect(reply).toMatchObject({ parentId: first?.id, threadId: first?.threadId });
    expect(other).toMatchObject({ stance: "against", parentId: null });
    expect((await importedIdeas(here)).map(({ comments }) => comments)).toEqual([2, 1]);
    expect((await runImport(here, files)).counts.comments).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 3,
    });
  });

  it("whose replies stand before, answer themselves, each other, nothing or another idea's", async () => {
    const here = await createTestCity();
    const comments = `id,idea_id,parent_id,text
5,1,4,reply before
4,1,,first
6,1,7,circle
7,1,6,circle too
8,1,-1,minus
9,1,0,zero
10,1,NaN,no number
11,1,12,nobody
12,2,4,of another idea
13,1,13,self
14,1.0,4.0,as a spreadsheet writes it
4,1,,same id
`;
    const ideas = { path: fileOf("id,title\n1,A\n2,B\n") };
    const { counts, told } = await runImport(here, { ideas, comments: { path: fileOf(comments) } });
    expect(counts.comments).toMatchObject({ rows: 12, added: 11, refused: 1, replies: 2, orphans: 4 });
    const said = told.map(({ line, reason }) => `${line} ${reason.code}`);
    expect(said.sort()).toEqual(["10 orphan", "13 sameId", "4 orphan", "5 orphan", "9 orphan"].sort());
    const replies = (await importedComments(here)).filter(({ parentId }) => parentId !== null);
    expect(replies.map(({ originId }) => originId)).toEqual(["14", "5"]);
  });

  it("without names for its columns brings its first row too", async () => {
    const here = await createTestCity();
    const file =
      "1,More benches,Please put benches near the pond,2024-03-04\n2,More trees,Plant trees along the avenue,2024-03-05\n";
    const { counts } = await runImport(here, {
      ideas: { path: fileOf(file), map: "id=#1,title=#2,text=#3,date=#4" },
    });
    expect(counts.ideas).toMatchObject({ rows: 2, added: 2 });
    expect((await importedIdeas(here)).map(({ title }) => title)).toEqual(["More benches", "More trees"]);
  });

  it("puts names of its own case and accents into the city's neighbourhoods", async () => {
    const here = await createTestCity();
    await runImport(here, { ideas: { path: fileOf("id,title,zone\n1,A,Saint-Génès\n") } });
    const again = "id,title,zone\n2,B,SAINT GENES\n3,C,saint-génès \n";
    const { counts } = await runImport(here, { ideas: { path: fileOf(again) } });
    expect(counts.neighbourhoods).toBe(0);
    expect(new Set((await importedIdeas(here)).map(({ neighbourhood }) => neighbourhood))).toEqual(
      new Set(["Saint-Génès"]),
    );
  });
});
