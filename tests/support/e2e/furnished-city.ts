import { eq, sql } from "drizzle-orm";
import { aboutAnswers, aboutFields, censusFigures } from "@/db/schema/census";
import { files, neighbourhoods, settings, textPages, topics } from "@/db/schema/city";
import { dashboardViews } from "@/db/schema/dashboards";
import { comments, reports } from "@/db/schema/discussion";
import { badges, partners, rewards, vouchers } from "@/db/schema/engagement";
import { groupMembers, groups } from "@/db/schema/groups";
import { ideas, supports } from "@/db/schema/ideas";
import { insightReportParts, insightReports } from "@/db/schema/insight-reports";
import { meetingRegistrations, meetings } from "@/db/schema/meetings";
import { appeals, warnings, wordLists } from "@/db/schema/moderation";
import { news } from "@/db/schema/news";
import { organisationMembers, organisations } from "@/db/schema/organisations";
import { people } from "@/db/schema/people";
import { residenceLetters, residences, residentEntries } from "@/db/schema/residence";
import { surveyAnswers, surveyRespondents } from "@/db/schema/surveys";
import type { CityDb } from "@/db/with-city";
import { hashToken, newCode, newId, newToken } from "@/lib/base/ids";
import { hashPin } from "@/lib/engagement/partners/pin";
import { followLedger } from "@/lib/events/reading/follow";
import { figuresReader } from "@/lib/insight/figures/reader";
import { ages } from "@/lib/people/about/ages";
import type { Person } from "@/lib/people/actor";
import { createTestCity, type TestCity } from "@/tests/support/city";
import { insertDebate } from "@/tests/support/debates";
import { postIdea } from "@/tests/support/idea";
import { insertMeeting } from "@/tests/support/meetings";
import { insertBoard, insertProject } from "@/tests/support/projects";
import { earnPoints } from "@/tests/support/rewards";
import { type Asked, insertSurvey } from "@/tests/support/surveys";
import { furnishAnswering, furnishSteps } from "./furnish-answering";
import { furnishBlocks } from "./furnish-blocks";
import { furnishChallenge } from "./furnish-challenges";
import { furnishFolders } from "./furnish-folders";
import { furnishGame } from "./furnish-game";
import { furnishPolls } from "./furnish-polls";

/** A city with one of everything, all of it carrying a word that no other city has. */
export type FurnishedCity = {
  here: TestCity;
  marker: string;
  superadmin: Person;
  citizen: Person;
  session: string;
  ids: Record<string, string>;
};

export async function furnishCity(marker: string): Promise<FurnishedCity> {
  const here = await createTestCity({ name: `${marker}-city` });
  const superadmin = await here.superadmin();
  const citizen = await here.person({ firstName: `${marker}-first`, lastName: `${marker}-last` });
  const idea = await postIdea(here, {
    author: citizen,
    title: `${marker} wants benches`,
    text: `${marker} has many trees.`,
  });
  const ids = await here.run(async (db) => {
    const [row] = await db.select({ threadId: ideas.threadId }).from(ideas).where(eq(ideas.id, idea.id));
    const commentId = newId();
    await db.insert(comments).values({
      id: commentId,
      threadId: row?.threadId ?? "",
      authorId: citizen.id,
      text: `${marker} agrees with that`,
      locale: "en",
    });
    const reportId = newId();
    await db.insert(reports).values({ id: reportId, commentId, reporterId: superadmin.id, reason: "other" });
    await db.insert(supports).values({ ideaId: idea.id, personId: superadmin.id });
    await db.update(ideas).set({ supportCount: 1, commentCount: 1 }).where(eq(ideas.id, idea.id));
    const neighbourhoodId = newId();
    await db
      .insert(neighbourhoods)
      .values({ id: neighbourhoodId, slug: `${marker}-area`, name: { en: `${marker} area` } });
    const topicId = newId();
    await db
      .insert(topics)
      .values({ id: topicId, slug: `${marker}-topic`, name: { en: `${marker} topic` }, position: 99 });
    const pageId = newId();
    await db.insert(textPages).values({
      id: pageId,
      slug: `${marker}-page`,
      title: { en: `${marker} page` },
      body: { en: `${marker} body` },
    });
    const badgeId = newId();
    await db
      .insert(badges)
      .values({ id: badgeId, name: { en: `${marker} badge` }, metric: "ideasPosted", levels: [1, 3] });
    const told = { newsId: newId(), newsCode: newCode(5), newsSlug: `${marker}-news` };
    const said = { title: { en: `${marker} news` }, body: { en: `${marker} is told` } };
    const place = { id: told.newsId, code: told.newsCode, slug: told.newsSlug };
    await db.insert(news).values({ ...place, ...said, publishAt: new Date(Date.now() - 60_000) });
    const appealId = newId();
    const about = { kind: "account", subjectId: citizen.id, against: new Date() };
    await db
      .insert(appeals)
      .values({ id: appealId, ...about, personId: citizen.id, words: `${marker} objects` });
    await db.insert(warnings).values({ id: newId(), personId: citizen.id, reason: `${marker} was loud` });
    await db.insert(wordLists).values({ locale: "en", effect: "flag", words: [`${marker}word`] });
    const fileId = marker.padEnd(64, "0").replace(/[^0-9a-f]/g, "a");
    await db.insert(files).values({ id: fileId, mime: "image/webp", bytes: 10, uploadedBy: citizen.id });
    const questionId = await furnishQuestions(db, marker, citizen.id);
    const given = { ...(await furnishRewards(db, marker, citizen.id)), ...(await furnishReport(db, marker)) };
    const game = await furnishGame(db, marker, citizen.id);
    const project = await insertProject(db, `${marker} street`, {
      ...{ outcome: { en: `${marker} trees` }, department: "Streets" },
    });
    await insertBoard(db, project, { title: { en: `${marker} board` }, intro: { en: `${marker} asks` } });
    const steps = await furnishSteps(db, marker, { ideaId: idea.id, projectId: project.id });
    const replies = await furnishAnswering(db, marker, { ideaId: idea.id, personId: superadmin.id });
    const taking = {
      ...(await furnishActivities(db, marker, citizen.id)),
      ...(await furnishPolls(db, marker, citizen.id)),
      ...(await furnishChallenge(db, marker, citizen.id, game.seasonId)),
    };
    const groupId = await furnishResidents(db, marker, { verified: citizen.id, waiting: superadmin.id });
    const arranged = {
      ...(await furnishBlocks(db, marker, project.id)),
      ...(await furnishFolders(db, marker, project.id, citizen.id)),
    };
    const [first] = await db.select({ id: people.id }).from(people).orderBy(sql`created_at`).limit(1);
    return {
      ideaId: idea.id,
      code: idea.code,
      slug: idea.slug,
      commentId,
      reportId,
      neighbourhoodId,
      topicId,
      pageId,
      badgeId,
      appealId,
      ...told,
      questionId,
      fileId,
      personId: citizen.id,
      firstPersonId: first?.id ?? "",
      pageSlug: `${marker}-page`,
      ...given,
      ...game,
      projectId: project.id,
      projectCode: project.code,
      projectSlug: project.slug,
      phaseId: project.phaseId,
      ...taking,
      ...(await furnishOrganisation(db, marker, citizen.id)),
      ...steps,
      ...replies,
      groupId,
      ...arranged,
    };
  });
  await earnPoints(here, citizen, 60);
  await followLedger(here.id, [figuresReader]);
  return { here, marker, superadmin, citizen, session: await here.session(superadmin), ids };
}

/** A survey that the citizen answered, a meeting that they come to, and a debate in which they argue. */
async function furnishActivities(db: CityDb, marker: string, personId: string) {
  const words = { intro: { en: `${marker} asks you` }, outcome: { en: `${marker} came of it` } };
  const asked: Asked[] = [
    { kind: "single", title: { en: `${marker} question` }, choices: [`${marker} yes`, `${marker} no`] },
    { kind: "text", title: { en: `${marker} words` } },
    { kind: "file", title: { en: `${marker} picture` }, max: 2 },
    { kind: "place", title: { en: `${marker} place` } },
  ];
  const survey = await insertSurvey(db, asked, { ...words, title: { en: `${marker} survey` } });
  const [first, second, third, fourth] = survey.lines;
  const here = { activityId: survey.id, personId };
  const sent = { id: "0".repeat(64), name: `${marker}.webp`, mime: "image/webp", bytes: 9, note: marker };
  const values = {
    [first?.id ?? ""]: first?.choices[0]?.id ?? "",
    [second?.id ?? ""]: `${marker} said this`,
    [third?.id ?? ""]: { files: [sent] },
    [fourth?.id ?? ""]: { lat: 51.05, lng: 3.72, area: null },
  };
  await db.insert(surveyAnswers).values({ ...here, id: newId(), values, sentAt: new Date() });
  await db.insert(surveyRespondents).values({ ...here, respondent: personId });
  const meeting = await insertMeeting(
    db,
    { place: { en: `${marker} hall` }, minutes: { en: `${marker} was said` } },
    { ...words, title: { en: `${marker} meeting` } },
  );
  const coming = { activityId: meeting.id, personId, number: 1, code: newCode(8) };
  await db.insert(meetingRegistrations).values(coming);
  await db.update(meetings).set({ given: 1 }).where(eq(meetings.activityId, meeting.id));
  const debate = await insertDebate(db, { ...words, title: { en: `${marker} debate` } });
  const argumentId = newId();
  await db.insert(comments).values({
    ...{ id: argumentId, threadId: debate.threadId, authorId: personId, stance: "for" },
    ...{ text: `${marker} is for it`, locale: "en" },
  });
  return {
    ...{ debateId: debate.id, debateCode: debate.code, argumentId },
    ...{ surveyId: survey.id, surveyCode: survey.code, surveySlug: `${marker}-survey` },
    ...{ surveyQuestionId: first?.id ?? "", meetingId: meeting.id, meetingCode: meeting.code },
  };
}

/** A verified organisation for which the citizen speaks. */
async function furnishOrganisation(db: CityDb, marker: string, personId: string) {
  const [organisationId, organisationCode, organisationSlug] = [newId(), newCode(), `${marker}-society`];
  await db.insert(organisations).values({
    ...{ id: organisationId, code: organisationCode, slug: organisationSlug, kind: "association" },
    ...{ name: `${marker} society`, about: `${marker} looks after the park.`, locale: "en" },
    state: "verified",
  });
  await db.insert(organisationMembers).values({ organisationId, personId, speaks: true, shown: true });
  return { organisationId, organisationCode, organisationSlug };
}

/** Somebody verified, somebody who waits for a letter, a list, and a group. */
async function furnishResidents(
  db: CityDb,
  marker: string,
  { verified, waiting }: { verified: string; waiting: string },
): Promise<string> {
  await db.update(settings).set({ residenceFields: ["lastName", "postcode"], residenceLetters: true });
  await db.insert(residentEntries).values({ entryHash: `${marker}-line` });
  await db.insert(residences).values({ personId: verified, way: "list", proofHash: `${marker}-proof` });
  const to = { name: `${marker} house`, street: "Mill Lane 3", postcode: "1000", place: marker };
  const expiresAt = new Date(Date.now() + 86_400_000);
  await db.insert(residenceLetters).values({ id: newId(), personId: waiting, ...to, expiresAt });
  const id = newId();
  await db.insert(groups).values({ id, name: `${marker} group` });
  await db.insert(groupMembers).values({ groupId: id, emailHash: `${marker}-mail`, personId: verified });
  return id;
}

/** A published report of two texts, and a shared view of the dashboard. */
async function furnishReport(db: CityDb, marker: string) {
  const insightReportId = newId();
  const reportSlug = `${marker}-report`;
  const days = { from: "2026-01-01", to: "2026-03-31" };
  const parts = ["first", "second"].map((word) => ({
    kind: "text" as const,
    text: `${marker} ${word} part`,
  }));
  const title = `${marker} report`;
  await db.insert(insightReports).values({
    ...{ id: insightReportId, slug: reportSlug, title, ...days },
    ...{ published: { title, ...days, parts }, publishedAt: new Date() },
  });
  await db.insert(insightReportParts).values(
    parts.map(({ kind, ...data }, position) => ({
      id: newId(),
      reportId: insightReportId,
      position,
      kind,
      data,
    })),
  );
  const viewId = newId();
  await db
    .insert(dashboardViews)
    .values({ id: viewId, kind: "shared", name: `${marker} view`, placed: [], range: "year" });
  return { insightReportId, reportSlug, viewId };
}

/** The PIN of the furnished partner. */
export const furnishedPin = "123456";

/** A question of the city's own that the citizen answered, and who lives here by age. */
async function furnishQuestions(db: CityDb, marker: string, personId: string): Promise<string> {
  const [id, yes] = [newId(), newId()];
  const choices = [yes, newId()].map((choice) => ({ id: choice, label: { en: `${marker} choice` } }));
  await db.insert(aboutFields).values({ id, label: { en: `${marker} question` }, choices });
  await db.insert(aboutAnswers).values({ personId, field: id, value: yes });
  const counts = Object.fromEntries(ages.map((age) => [age, 1000]));
  await db
    .insert(censusFigures)
    .values({ id: newId(), field: "age", source: `${marker} register`, year: 2025, counts });
  return id;
}

/** A partner with a reward, of which the citizen has one voucher. */
async function furnishRewards(db: CityDb, marker: string, personId: string) {
  const [partnerId, rewardId, voucherId] = [newId(), newId(), newId()];
  const [partnerToken, voucherCode] = [newToken(), newCode(10)];
  await db.insert(partners).values({
    ...{ id: partnerId, name: `${marker} museum` },
    ...{ tokenHash: hashToken(partnerToken), pinHash: await hashPin(furnishedPin) },
  });
  await db.insert(rewards).values({
    ...{ id: rewardId, partnerId, price: 20, stock: 9, eachAtMost: 3 },
    ...{ title: { en: `${marker} ticket` }, text: { en: `${marker} lets you in once.` } },
  });
  const expiresAt = new Date(Date.now() + 30 * 86_400_000);
  await db
    .insert(vouchers)
    .values({ id: voucherId, code: voucherCode, rewardId, personId, price: 20, expiresAt });
  return { partnerId, rewardId, voucherId, partnerToken, voucherCode };
}
