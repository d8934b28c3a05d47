import { eq } from "drizzle-orm";
import { aboutFields } from "@/db/schema/census";
import { neighbourhoods, topics } from "@/db/schema/city";
import { dashboardViews } from "@/db/schema/dashboards";
import { comments } from "@/db/schema/discussion";
import { badges, rewards } from "@/db/schema/engagement";
import { ideas } from "@/db/schema/ideas";
import { news } from "@/db/schema/news";
import { people } from "@/db/schema/people";
import { cityHosts } from "@/db/schema/platform";
import { projectFolders } from "@/db/schema/project-folders";
import { withPlatform } from "@/db/with-city";
import { newCode, newId } from "@/lib/base/ids";
import { postIdea } from "@/tests/support/idea";
import { inviteTo } from "@/tests/support/invite";
import { setUpFactor } from "@/tests/support/second-factor";
import { plantFlag } from "./furnish-game";
import type { FurnishedCity } from "./furnished-city";

/** What staff decides about, in each of its states; and the pages that show it. */
export async function furnishDesk({ here, ids, citizen }: FurnishedCity): Promise<string[]> {
  const [waiting, removed, topic, area] = [newId(), newId(), newId(), newId()];
  const [reward, badge, question, draft] = [newId(), newId(), newId(), newId()];
  let flag = "";
  const [suspended, moderator] = [await here.person(), await here.person({ role: "moderator" })];
  await setUpFactor(here, moderator, await here.session(moderator));
  await inviteTo(here, `asked@${here.city.slug}.example`);
  // Somebody has to get the quarterly update for it to be sent.
  await here.person({ role: "policy_maker" });
  // Five that say alike are a theme, which can be put into a report.
  for (let at = 0; at < 5; at++) {
    await postIdea(here, { title: "Shade for the square", text: `Plant plane trees there, number ${at}.` });
  }
  const domains = ["unproved", "proved"].map((word) => `${word}-${here.city.slug}.example`);
  await here.run(async (db) => {
    const [comment] = await db
      .select()
      .from(comments)
      .where(eq(comments.id, ids.commentId ?? ""));
    const said = { threadId: comment?.threadId ?? "", authorId: citizen.id, text: "And this.", locale: "en" };
    await db.insert(comments).values([
      { ...said, id: waiting, visibility: "waiting" },
      { ...said, id: removed, visibility: "removed", removedReason: "insult", removedAt: new Date() },
    ]);
    const archivedAt = new Date();
    await db.insert(topics).values({ id: topic, slug: topic, name: { en: "Old topic" }, archivedAt });
    await db
      .insert(badges)
      .values({ id: badge, name: { en: "Old badge" }, metric: "ideasPosted", levels: [1], archivedAt });
    await db.insert(aboutFields).values({ id: question, label: { en: "Old one" }, choices: [], archivedAt });
    await db.insert(rewards).values({ id: reward, title: { en: "Old reward" }, price: 5, archivedAt });
    flag = await plantFlag(db, citizen.id, { withheldAt: archivedAt });
    await db.insert(neighbourhoods).values({ id: area, slug: area, name: { en: "Old area" }, archivedAt });
    const place = { id: draft, code: newCode(5), slug: "not-out-yet" };
    await db.insert(news).values({ ...place, title: { en: "Not out yet" }, body: { en: "It is planned." } });
    // Of two folders one can be moved.
    const second = { id: newId(), code: newCode(8), position: 1 };
    await db.insert(projectFolders).values({ ...second, title: { en: "Another folder" } });
    const gone = { suspendedAt: new Date(), suspendedReason: "For a reason" };
    await db.update(people).set(gone).where(eq(people.id, suspended.id));
    await db.insert(dashboardViews).values({ id: newId(), kind: "shared", name: "Council", placed: [] });
    // A tip says so, and what staff say to it is a form.
    await db
      .update(ideas)
      .set({ dueAt: new Date(Date.now() - 86_400_000) })
      .where(eq(ideas.id, ids.ideaId ?? ""));
  });
  await withPlatform((db) =>
    db.insert(cityHosts).values(
      domains.map((host, index) => ({
        ...{ host, cityId: here.id, verificationToken: "t" },
        verifiedAt: index === 1 ? new Date() : null,
      })),
    ),
  );
  return [
    ...[waiting, removed].map((id) => `/admin/moderation/comment/${id}`),
    `/admin/moderation/people/${suspended.id}`,
    `/admin/staff/${moderator.id}`,
    `/admin/settings/topics/${topic}`,
    `/admin/settings/neighbourhoods/${area}`,
    `/admin/rewards/${reward}`,
    `/admin/settings/badges/${badge}`,
    `/admin/fairness/${flag}`,
    `/admin/settings/questions/${question}`,
    `/admin/news/${draft}`,
  ];
}
