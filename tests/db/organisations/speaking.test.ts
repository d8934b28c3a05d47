import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { events, mails } from "@/db/schema/events";
import { threadOf } from "@/lib/activities/thread";
import { argue as argueInDebate } from "@/lib/debates/commands";
import { listPublicArguments } from "@/lib/debates/said";
import { postCommentInput } from "@/lib/discussion/input";
import { readComments } from "@/lib/discussion/rows";
import { getTranslator } from "@/lib/i18n/translator";
import { submitIdea } from "@/lib/ideas/commands";
import { findMiscounts } from "@/lib/ideas/counters";
import { commentOnIdea } from "@/lib/ideas/discussing/commands";
import { submitIdeaInput } from "@/lib/ideas/input";
import { mergeIdeas } from "@/lib/ideas/merging/commands";
import { ideaCards } from "@/lib/ideas/queries";
import { authorName } from "@/lib/ideas/ui/author-name";
import { findIdea } from "@/lib/ideas/viewing/queries";
import { verifyOrganisation, withdrawVerification } from "@/lib/organisations/deciding/commands";
import { acceptJoin } from "@/lib/organisations/inviting/commands";
import { endSpeaking } from "@/lib/organisations/membership/commands";
import { voicesOf } from "@/lib/organisations/speaking";
import type { Person } from "@/lib/people/actor";
import { leaveCity } from "@/lib/people/leaving/commands";
import { listPublicComments, listPublicIdeas } from "@/lib/people/public-page";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { mark, startDebate } from "@/tests/support/debates";
import { postIdea, within } from "@/tests/support/idea";
import { askToJoin, meanwhile, organise } from "@/tests/support/organisations";

async function scene() {
  const here = await createTestCity();
  const speaker = await here.person({ firstName: "Sina", lastName: "Speaker" });
  return { here, speaker, ...(await organise(here, speaker)) };
}

function post(here: TestCity, author: Person, organisation: string | null) {
  const words = { title: "A bench at the mill", text: "There is shade, and nowhere to sit down." };
  return within(here, author, (context) =>
    submitIdea(context, { ...submitIdeaInput.parse(words), organisation }),
  );
}

function comment(here: TestCity, author: Person, ideaId: string, organisation: string) {
  const said = postCommentInput.parse({ text: "We would look after it.", stance: "for", organisation });
  return within(here, author, (context) => commentOnIdea(context, { ideaId, ...said }));
}

async function authorOn(here: TestCity, code: string) {
  const found = await here.run((db) => findIdea(db, here.visitor(), code));
  if (found?.kind !== "idea") throw new Error("the idea is not there");
  return authorName(found.idea.author, getTranslator("en"));
}

const refused = "organisations.refused.notSpeaker";

test("an idea is posted as the organisation, with the person beside it, on its card and in the ledger", async () => {
  const { here, speaker, id } = await scene();
  const idea = await post(here, speaker, id);
  expect(await authorOn(here, idea.code)).toBe("Friends of the Mill, spoken by Sina Speaker");
  const cards = await here.run((db) => ideaCards(db, here.visitor(), [idea.id]));
  expect(cards).toMatchObject([{ organisation: "Friends of the Mill" }]);
  const said = await here.run((db) => db.select().from(events).where(eq(events.subjectId, idea.id)));
  expect(said.map(({ data }) => data)).toEqual([expect.objectContaining({ organisationId: id })]);
});

test("its page has what was posted in its name, and nothing that its speakers said for themselves", async () => {
  const { here, speaker, id } = await scene();
  const idea = await post(here, speaker, id);
  await post(here, speaker, null);
  await comment(here, speaker, idea.id, id);
  const by = { organisation: id };
  const shown = await here.run(async (db) => ({
    ideas: (await listPublicIdeas(db, { by, after: null })).items,
    comments: (await listPublicComments(db, { by, after: null })).items,
  }));
  expect(shown.ideas).toEqual([idea.id]);
  expect(shown.comments).toMatchObject([{ organisation: "Friends of the Mill", person: "Sina Speaker" }]);
});

test("whoever is answered by an organisation reads its name in the mail", async () => {
  const { here, speaker, id } = await scene();
  const author = await here.person({ firstName: "Ines", lastName: "Author" });
  const idea = await postIdea(here, { author });
  await comment(here, speaker, idea.id, id);
  const [mail] = await here.run((db) => db.select().from(mails).where(eq(mails.personId, author.id)));
  expect(mail?.text).toContain("Friends of the Mill, spoken by Sina Speaker");
});

test("only its speakers post as it, only while it is verified, and only in its own city", async () => {
  const { here, speaker, id } = await scene();
  const email = "otto@city.example";
  const member = await here.person({ email });
  const { token } = await askToJoin(here, speaker, { id, email });
  await here.run((db) => acceptJoin({ db, actor: member, city: here.city }, { token, shown: true }));
  const idea = await postIdea(here);
  for (const one of [member, await here.person(), await here.superadmin()]) {
    await expect(post(here, one, id)).rejects.toThrow(refused);
    await expect(comment(here, one, idea.id, id)).rejects.toThrow(refused);
    expect(await here.run((db) => voicesOf(db, one))).toEqual([]);
  }
  const elsewhere = await createTestCity();
  await expect(post(elsewhere, await elsewhere.person(), id)).rejects.toThrow(refused);
  expect(await here.run((db) => voicesOf(db, speaker))).toEqual([{ id, name: "Friends of the Mill" }]);
  const waiting = await organise(here, speaker, { name: "Waiting Society", verified: false });
  await expect(post(here, speaker, waiting.id)).rejects.toThrow(refused);
});

test("what was said keeps the name when the city takes its word back, and nobody says more in it", async () => {
  const { here, speaker, id } = await scene();
  const idea = await post(here, speaker, id);
  const actor = await here.superadmin();
  const reason = "It has been dissolved.";
  await here.run((db) => withdrawVerification({ db, actor, city: here.city }, { id, reason }));
  expect(await authorOn(here, idea.code)).toBe("Friends of the Mill, spoken by Sina Speaker");
  await expect(post(here, speaker, id)).rejects.toThrow(refused);
  await here.run((db) => verifyOrganisation({ db, actor, city: here.city }, { id }));
  await post(here, speaker, id);
});

test("what is posted while its speaker stops being one waits for that, and is refused", async () => {
  const { here, speaker, id } = await scene();
  const email = "otto@city.example";
  const second = await here.person({ email });
  const { token } = await askToJoin(here, speaker, { id, email, speaks: true });
  await here.run((db) => acceptJoin({ db, actor: second, city: here.city }, { token, shown: true }));
  const posting = await meanwhile(
    here,
    (db) => endSpeaking({ db, actor: speaker }, { id, person: second.id }),
    () => post(here, second, id),
  );
  await expect(posting.under).rejects.toThrow(refused);
});

test("whoever deletes their account keeps the organisation's name on what stays, and takes it from what they remove", async () => {
  for (const keep of [true, false]) {
    const { here, speaker, id } = await scene();
    const idea = await post(here, speaker, id);
    const other = await here.person();
    await within(here, other, (context) =>
      commentOnIdea(context, { ideaId: idea.id, ...postCommentInput.parse({ text: "Yes, please do." }) }),
    );
    await here.run((db) => leaveCity({ db, actor: speaker, city: here.city }, { keep, stoneTitle: "Gone" }));
    const [row] = await here.run((db) =>
      db.execute<{ organisation: string | null }>(
        sql`select organisation_id as organisation from ideas where id = ${idea.id}`,
      ),
    );
    expect(row?.organisation).toBe(keep ? id : null);
    if (keep) {
      expect(await authorOn(here, idea.code)).toBe("Friends of the Mill, spoken by a former member");
    }
    expect(await here.run((db) => findMiscounts(db))).toEqual([]);
  }
});

test("an idea of an organisation that is merged into another is still its own", async () => {
  const { here, speaker, id } = await scene();
  const idea = await post(here, speaker, id);
  const into = await postIdea(here, { title: "Somewhere to sit by the water" });
  const staff = await here.superadmin();
  await within(here, staff, (context) => mergeIdeas(context, { ideaId: idea.id, intoId: into.id }));
  const found = await here.run((db) => findIdea(db, here.visitor(), into.code));
  const merged = found?.kind === "idea" ? found.idea.merged : [];
  expect(merged.map(({ author }) => authorName(author, getTranslator("en")))).toEqual([
    "Friends of the Mill, spoken by Sina Speaker",
  ]);
});

function argue(here: TestCity, author: Person, { code }: { code: string }, organisation: string) {
  const said = { code, stance: "for", text: "We would look after the trees.", locale: "en" } as const;
  return within(here, author, (context) => argueInDebate(context, { ...said, organisation }));
}

test("an argument in a debate is the organisation's, shown so and on its page; marks stay persons'", async () => {
  const { here, speaker, id } = await scene();
  const debate = await startDebate(here);
  const { id: argument } = await argue(here, speaker, debate, id);
  const view = await here.run(async (db) => ({
    shown: await readComments({ db, actor: here.visitor() }, [argument], await threadOf(db, debate.id)),
    said: (await listPublicArguments(db, { by: { organisation: id }, after: null })).items,
    own: (await listPublicArguments(db, { by: { person: speaker.id }, after: null })).items,
  }));
  expect(view.shown.map(({ author }) => authorName(author, getTranslator("en")))).toEqual([
    "Friends of the Mill, spoken by Sina Speaker",
  ]);
  expect(view.said).toMatchObject([{ id: argument, organisation: "Friends of the Mill", stance: "for" }]);
  expect(view.own).toHaveLength(1);
  // The speaker marks as a person what others say, and never the own argument, in whose name it may stand.
  await expect(mark(here, speaker, argument)).rejects.toThrow("discussion.refused.own");
  const stranger = await here.person();
  await expect(argue(here, stranger, debate, id)).rejects.toThrow(refused);
  await within(here, await here.superadmin(), (context) =>
    withdrawVerification(context, { id, reason: "Nobody answers there any more." }),
  );
  await expect(argue(here, speaker, debate, id)).rejects.toThrow(refused);
});
