import { expect, test } from "vitest";
import { guessCommentMapping, guessIdeaMapping } from "@/lib/imports/mapping/guess";
import { openTable } from "@/lib/imports/reading/open-table";
import { profileOf } from "@/lib/imports/rows/profile";
import { readComment } from "@/lib/imports/rows/read-comment";
import { collect, fileOf, ideasOf } from "@/tests/support/import-file";

// The columns that these platforms export, with contents of our own.

async function guessOf(content: string) {
  const opened = await openTable(fileOf(content));
  if (!opened.ok) throw new Error(opened.reason.code);
  const rows = await collect(opened.table.rows());
  return guessIdeaMapping(
    opened.table.columns,
    rows.map(({ cells }) => cells),
  );
}

async function commentsOf(content: string) {
  const opened = await openTable(fileOf(content));
  if (!opened.ok) throw new Error(opened.reason.code);
  const rows = await collect(opened.table.rows());
  const mapping = guessCommentMapping(
    opened.table.columns,
    rows.map(({ cells }) => cells),
  );
  const profile = await profileOf(opened.table.rows(), mapping);
  const hints = { ...profile, timeZone: "Europe/Madrid", now: new Date("2026-11-22T00:00:00Z") };
  return rows.map((row) => readComment(row, mapping, hints));
}

test("Decidim's proposals are read in whichever language each has", async () => {
  const file = `id;category/id;category/name/ca;category/name/es;scope/id;scope/name/ca;scope/name/es;participatory_space/url;component/id;title/ca;title/es;body/ca;body/es;address;latitude;longitude;state;reference;supports;endorsements/total_count;comments;published_at;url;original_proposal/title;original_proposal/url
101;7;Mobilitat;Movilidad;12;Gràcia;Gracia;https://d.example/p;88;Més bancs;;<p>Volem bancs</p>;;Plaça 1;41.40;2.15;accepted;X-101;34;2;5;2020-02-17 10:11:12 +0100;https://d.example/p/101;;
102;8;Verd;Verde;13;Sants;Sants;https://d.example/p;88;;Más árboles;;<p>Queremos árboles</p>;;;;rejected;X-102;7;0;0;2020-02-18 10:11:12 +0100;https://d.example/p/102;;
`;
  expect(await ideasOf(fileOf(file))).toMatchObject([
    {
      originId: "101",
      title: "Més bancs",
      text: "Volem bancs",
      topics: ["Mobilitat"],
      neighbourhood: "Gràcia",
      place: { lat: 41.4, lng: 2.15 },
      supports: 34,
      status: "accepted",
      url: "https://d.example/p/101",
      notes: [],
    },
    { originId: "102", title: "Más árboles", text: "Queremos árboles", status: "declined" },
  ]);
});

test("Decidim's comments are on what their page's address says, and answer what their type says", async () => {
  const file = `id;created_at;body;locale;author/id;author/name;alignment;depth;commentable_id;commentable_type;root_commentable_url
1;2020-03-01 10:00:00 +0100;Molt bé;ca;5;Anna;1;0;101;Decidim::Proposals::Proposal;https://d.example/p/101
2;2020-03-02 10:00:00 +0100;No;ca;6;Bob;0;1;1;Decidim::Comments::Comment;https://d.example/p/101
3;2020-03-02 10:00:00 +0100;Bon dia;ca;6;Bob;0;0;101;Decidim::Meetings::Meeting;https://d.example/m/101
`;
  expect(await commentsOf(file)).toMatchObject([
    { originId: "1", idea: "https://d.example/p/101", parent: null, stance: "for" },
    { originId: "2", idea: "https://d.example/p/101", parent: "1" },
    { ok: false, reason: { code: "otherSubject", params: { kind: "Decidim::Meetings::Meeting" } } },
  ]);
});

test("CONSUL's link is not its video, its replies follow their ancestry, a debate's comments stay out", async () => {
  const ideas = `id,title,description,cached_votes_up,comments_count,hot_score,confidence_score,created_at,summary,video_url,geozone_id,retired_at
17,Más bancos,<p>Queremos bancos</p>,34,5,2000,300,2016-05-03 10:00,Bancos ya,https://video.example/x,4,
`;
  expect(await guessOf(ideas)).toEqual({
    id: ["id"],
    title: ["title"],
    text: ["summary", "description"],
    date: ["created_at"],
    supports: ["cached_votes_up"],
  });
  const comments = `id,commentable_id,commentable_type,body,created_at,cached_votes_up,ancestry,confidence_score
1,17,Proposal,Muy bien,2016-05-04 10:00,2,,100
2,17,Proposal,No tanto,2016-05-04 11:00,2,1,100
3,17,Proposal,Ni fu ni fa,2016-05-04 12:00,2,1/2,100
4,17,Debate,Otro sitio,2016-05-04 12:00,2,,100
`;
  const read = await commentsOf(comments);
  expect(read.map((comment) => (comment.ok ? [comment.idea, comment.parent] : comment.reason.code))).toEqual([
    ["17", null],
    ["17", "1"],
    ["17", "2"],
    "otherSubject",
  ]);
});

test("Go Vocal's inputs are read by their names, tags and places", async () => {
  const file = `ID,Title,Description,Author name,Author email,Author ID,Submitted at,Published at,Comments,Likes,Dislikes,Budget,URL,Project,Tags,Status,Assignee,Latitude,Longitude,Location
0b2b3c4d-1111-2222-3333-444455556666,Meer bankjes,<p>Zet bankjes</p>,Ann P,ann@x.example,77,2023-04-05 10:11:12,2023-04-05 10:11:12,5,34,2,,https://v.example/nl/ideas/meer-bankjes,Park,"Groen;Mobiliteit",In overweging,,51.05,3.72,"Kouter 1, Gent"
`;
  expect(await ideasOf(fileOf(file))).toMatchObject([
    {
      title: "Meer bankjes",
      text: "Zet bankjes",
      author: "",
      topics: ["Groen", "Mobiliteit"],
      address: "Kouter 1, Gent",
      supports: 34,
      status: "under_review",
      notes: [],
    },
  ]);
});

test("Better Reykjavik's posts keep their own ids rather than the numbers of the rows", async () => {
  const file = `Nr,Post id,email,User Name,Post Name,Description,Url,Category,Latitude,Longitude,Up Votes,Down Votes,Points Count,Points For,Points Against
1,5501,a@x.example,Anna,Fleiri bekkir,Við viljum fleiri bekki,https://y.example/post/5501,Umhverfi,64.14,-21.9,34,3,4,Gott,Slæmt
`;
  expect(await ideasOf(fileOf(file))).toMatchObject([
    { originId: "5501", title: "Fleiri bekkir", topics: ["Umhverfi"], supports: 34, author: "" },
  ]);
});

test("a German office's own spreadsheet is read by its long words", async () => {
  const file = `Lfd. Nr.;Vorschlag;Begründung;Eingereicht von;Eingangsdatum;Bezirk;Pro-Stimmen;Contra-Stimmen;Bearbeitungsstatus
1;Zebrastreifen;Kinder queren hier;Anna M.;03.04.23;Mitte;12;3;abgelehnt
`;
  expect(await ideasOf(fileOf(file))).toMatchObject([
    {
      title: "Zebrastreifen",
      text: "Kinder queren hier",
      date: new Date("2023-04-03T10:00:00Z"),
      neighbourhood: "Mitte",
      supports: 12,
      status: "declined",
    },
  ]);
});

test("Go Vocal's and Decidim's interfaces are read as their exports are", async () => {
  const api = {
    data: [
      {
        id: "a-1",
        type: "idea",
        attributes: {
          title_multiloc: { "nl-BE": "Bankjes" },
          body_multiloc: { "nl-BE": "<p>Zet bankjes</p>" },
          likes_count: 5,
          location_point_geojson: { type: "Point", coordinates: [3.72, 51.05] },
        },
        relationships: { idea_status: { data: { id: "s1", type: "idea_status" } } },
      },
    ],
    included: [
      { id: "t1", type: "topic" },
      { id: "s1", type: "idea_status" },
    ],
  };
  expect(await ideasOf(fileOf(JSON.stringify(api), "json"))).toMatchObject([
    {
      originId: "a-1",
      title: "Bankjes",
      text: "Zet bankjes",
      supports: 5,
      topics: [],
      status: null,
      notes: [],
    },
  ]);
  const translated = (text: string) => ({ translations: [{ locale: "ca", text }] });
  const nodes = [1, 2].map((id) => ({
    node: { id, title: translated(`Bancs ${id}`), body: translated("<p>Sí</p>") },
  }));
  const graph = { data: { component: { proposals: { edges: nodes } } } };
  expect(await ideasOf(fileOf(JSON.stringify(graph), "json"))).toMatchObject([
    { originId: "1", title: "Bancs 1", text: "Sí" },
    { originId: "2", title: "Bancs 2", text: "Sí" },
  ]);
});

test("a survey's questions are no names of people, and its second and third header no ideas", async () => {
  const form = `Timestamp,What is your idea for our town?,Why would it help?,Your name (optional)
3/4/2024 10:22:33,Benches by the river,People could rest there and look at the water,Ann
3/14/2024 9:02:01,More bins,There is too much litter after the market,Bob
`;
  expect(await ideasOf(fileOf(form))).toMatchObject([
    { title: "Benches by the river", date: new Date("2024-03-04T09:22:33Z"), author: "" },
    { title: "More bins", text: "There is too much litter after the market" },
  ]);
  const survey = `ResponseId,Q1
Response ID,What is your idea?
"{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}"
R_1,Put benches by the river please
`;
  expect(await ideasOf(fileOf(survey))).toMatchObject([{ line: 4, originId: "R_1" }]);
});

test("coordinates of a national grid are told row by row, not passed over", async () => {
  const ideas = await ideasOf(fileOf("id,title,x,y\n1,Bench,104500.5,193800.2\n2,Tree,105000,194000\n"));
  expect(ideas.map((idea) => idea.ok && [idea.place, idea.notes[0]?.reason.code])).toEqual([
    [null, "coordinatesGrid"],
    [null, "coordinatesGrid"],
  ]);
});
