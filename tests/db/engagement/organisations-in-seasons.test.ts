import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { withheldDeeds } from "@/db/schema/fairness";
import { organisationMembers, organisations } from "@/db/schema/organisations";
import { seasons } from "@/db/schema/seasons";
import { postCommentInput } from "@/lib/discussion/input";
import { findSeason, organisationPlaces, recognitionsOf } from "@/lib/engagement/seasons/queries";
import { tendSeasons } from "@/lib/engagement/seasons/tend";
import { submitIdea } from "@/lib/ideas/commands";
import { commentOnIdea, markCommentHelpful } from "@/lib/ideas/discussing/commands";
import { submitIdeaInput } from "@/lib/ideas/input";
import { removeContribution } from "@/lib/moderation/commands";
import { hideOrganisation } from "@/lib/organisations/deciding/commands";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { plantFlag } from "@/tests/support/e2e/furnish-game";
import { postIdea, within } from "@/tests/support/idea";
import { organise } from "@/tests/support/organisations";
import { dayFromNow, runSeason } from "@/tests/support/seasons";

const tend = (here: TestCity) => here.run((db) => tendSeasons(db, here.city));

/** An organisation with a speaker, named in seasons unless it is not asked for. */
async function speaking(here: TestCity, name: string, ranked = true) {
  const speaker = await here.person({ firstName: "Sina", lastName: "Speaker" });
  const { id } = await organise(here, speaker, { name });
  await here.run((db) => db.update(organisations).set({ ranked }).where(eq(organisations.id, id)));
  return { id, speaker, name };
}
type Speaking = Awaited<ReturnType<typeof speaking>>;

function post(here: TestCity, { speaker, id }: Speaking, title: string) {
  const words = { title, text: `There is shade, and nowhere to sit down: ${title}.` };
  return within(here, speaker, (context) =>
    submitIdea(context, { ...submitIdeaInput.parse(words), organisation: id }),
  );
}

function comment(here: TestCity, { speaker, id }: Speaking, ideaId: string) {
  const said = postCommentInput.parse({ text: "We would look after it.", stance: "for", organisation: id });
  return within(here, speaker, (context) => commentOnIdea(context, { ideaId, ...said }));
}

const mark = (here: TestCity, actor: Person, commentId: string) =>
  here.run((db) => markCommentHelpful({ db, actor }, { commentId }));

/** Each line as "place name marks weeks". */
async function namesOf(here: TestCity, seasonId: string): Promise<string[]> {
  return here.run(async (db) => {
    const season = await findSeason(db, seasonId, here.city);
    if (!season) throw new Error("the season is gone");
    const places = await organisationPlaces(db, season, { limit: 20 });
    return places.map(
      ({ place, organisation, marks, weeks }) =>
        `${place} ${organisation?.name ?? "unnamed"} ${marks} ${weeks}`,
    );
  });
}

async function scene() {
  const here = await createTestCity();
  const season = await runSeason(here, { ranksOrganisations: true });
  return { here, season, idea: await postIdea(here) };
}

test("what was done in its name counts by how different it is, and not by how much of it", async () => {
  const { here, season, idea } = await scene();
  const [wide, eager] = [await speaking(here, "Wide Society"), await speaking(here, "Eager Society")];
  const shy = await speaking(here, "Shy Society", false);
  await post(here, wide, "A bench at the mill");
  await comment(here, wide, idea.id);
  for (const title of ["Lamps along the path", "Trees for the square", "A tap on the market"])
    await post(here, eager, title);
  await post(here, shy, "Shade for the school");
  await comment(here, shy, idea.id);
  await tend(here);
  expect(await namesOf(here, season.id)).toEqual(["1 Wide Society 2 1", "2 Eager Society 1 1"]);
});

test("marks count where people gave them who do not belong to it", async () => {
  const { here, season, idea } = await scene();
  const society = await speaking(here, "Society");
  const { id } = await comment(here, society, idea.id);
  const own = await here.person();
  await here.run((db) =>
    db.insert(organisationMembers).values({ organisationId: society.id, personId: own.id }),
  );
  await mark(here, own, id);
  await tend(here);
  expect(await namesOf(here, season.id)).toEqual(["1 Society 1 1"]);
  await mark(here, await here.person(), id);
  await tend(here);
  expect(await namesOf(here, season.id)).toEqual(["1 Society 2 1"]);
});

test("what was removed or is withheld by fair play does not count", async () => {
  const { here, season, idea } = await scene();
  const society = await speaking(here, "Society");
  const posted = await post(here, society, "A bench at the mill");
  await comment(here, society, idea.id);
  const actor = await here.superadmin();
  const removal = {
    kind: "idea",
    id: posted.id,
    rule: "advertising",
    explanation: "It sells something.",
  } as const;
  await within(here, actor, (context) => removeContribution(context, removal));
  await tend(here);
  expect(await namesOf(here, season.id)).toEqual(["1 Society 1 1"]);
  const [said] = await here.run((db) =>
    db.select({ id: events.id }).from(events).where(eq(events.verb, "comment.posted")),
  );
  await here.run(async (db) => {
    const flagId = await plantFlag(db, society.speaker.id);
    await db.insert(withheldDeeds).values({ eventId: said?.id ?? "", flagId });
  });
  await tend(here);
  expect(await namesOf(here, season.id)).toEqual([]);
});

test("whose speakers want it no more, and what the city hides, is gone at once; once it is over the place stays", async () => {
  const { here, season } = await scene();
  const [one, two] = [await speaking(here, "First Society"), await speaking(here, "Second Society")];
  for (const each of [one, two]) await post(here, each, `A bench for the ${each.name}`);
  await tend(here);
  expect(await namesOf(here, season.id)).toHaveLength(2);
  await here.run((db) => db.update(organisations).set({ ranked: false }).where(eq(organisations.id, one.id)));
  expect(await namesOf(here, season.id)).toEqual(["1 Second Society 1 1"]);
  const actor = await here.superadmin();
  const reason = "It advertises something.";
  await here.run((db) =>
    hideOrganisation({ db, actor, city: here.city }, { id: two.id, reason, rule: "other" }),
  );
  expect(await namesOf(here, season.id)).toEqual([]);
});

test("a season that is over thanks it on its own page and keeps its place; one that does not ask for organisations has none", async () => {
  const here = await createTestCity();
  const society = await speaking(here, "Society");
  await post(here, society, "A bench at the mill");
  const quiet = await runSeason(here, { lastDay: dayFromNow(1) });
  await tend(here);
  expect(await namesOf(here, quiet.id)).toEqual([]);
  await here.run((db) => db.delete(seasons));
  const season = await runSeason(here, { ranksOrganisations: true });
  await tend(here);
  expect(await here.run((db) => recognitionsOf(db, society.id))).toEqual([]);
  await here.run((db) => db.update(seasons).set({ closedAt: new Date() }).where(eq(seasons.id, season.id)));
  expect(await here.run((db) => recognitionsOf(db, society.id))).toMatchObject([{ id: season.id }]);
  expect(await namesOf(here, season.id)).toEqual(["1 Society 1 1"]);
  await here.run((db) =>
    db.update(organisations).set({ ranked: false }).where(eq(organisations.id, society.id)),
  );
  expect(await namesOf(here, season.id)).toEqual(["1 unnamed 1 1"]);
});
