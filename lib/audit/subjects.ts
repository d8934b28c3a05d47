import { inArray, sql } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { groups } from "@/db/schema/groups";
import { ideas } from "@/db/schema/ideas";
import { news } from "@/db/schema/news";
import { organisations } from "@/db/schema/organisations";
import { people } from "@/db/schema/people";
import { projects } from "@/db/schema/projects";
import { seasons } from "@/db/schema/seasons";
import type { CityDb } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";
import type { Deed } from "./queries";

/** What a deed was done to: its name, where it has one of its own, and where staff look at it. */
export type DeedSubject = { name: Localized | string | null; path: string | null };

type Named = Map<string, DeedSubject>;

/** By the deed's id. What is gone meanwhile has neither name nor place. */
export async function findSubjects(db: CityDb, deeds: readonly Deed[]): Promise<Map<string, DeedSubject>> {
  const of = (kind: string) => deeds.filter((deed) => kindOf(deed) === kind).map(idOf);
  const named: Record<string, Named> = {
    idea: await ideasOf(db, of("idea")),
    comment: await commentsOf(db, of("comment")),
    person: await peopleOf(db, of("person")),
    project: await projectsOf(db, of("project")),
    activity: await activitiesOf(db, of("activity")),
    organisation: await organisationsOf(db, of("organisation")),
    news: await newsOf(db, of("news")),
    group: await groupsOf(db, of("group")),
    season: await seasonsOf(db, of("season")),
  };
  return new Map(
    deeds.map((deed) => {
      const kind = kindOf(deed);
      return [deed.id, named[kind]?.get(idOf(deed)) ?? { name: null, path: pathOf(deed) }];
    }),
  );
}

/** Who came to a meeting or helped, and whose voucher it was, is those people's own: the activity is named, and nobody. */
const aboutSomebody = new Set<string>(["meeting.attended", "volunteering.done"]);

function kindOf({ verb, subjectKind }: Deed): string {
  return aboutSomebody.has(verb) ? "activity" : subjectKind;
}

function idOf({ verb, subjectId, activityId }: Deed): string {
  return aboutSomebody.has(verb) ? (activityId ?? subjectId) : subjectId;
}

/** Where what has no name of its own is set. */
function pathOf({ subjectKind, subjectId, verb }: Deed): string | null {
  if (subjectKind === "city") return sections[verb] ?? null;
  const root = roots[subjectKind];
  return root ? `${root}/${subjectId}` : (pages[subjectKind] ?? null);
}

const roots: Record<string, string> = {
  topic: "/admin/settings/topics",
  neighbourhood: "/admin/settings/neighbourhoods",
  page: "/admin/settings/pages",
  appeal: "/admin/moderation/appeals",
  badge: "/admin/settings/badges",
  flag: "/admin/fairness",
  insightReport: "/admin/insight/reports",
};

const pages: Record<string, string> = {
  invitation: "/admin/staff",
  import: "/admin/import",
  reward: "/admin/rewards",
  partner: "/admin/rewards",
  question: "/admin/settings/questions",
  census: "/admin/settings/census",
};

const sections: Record<string, string> = {
  "ideas.downloaded": "/admin/ideas",
  "city.settingsChanged": "/admin/settings",
  "city.hostsChanged": "/admin/settings/domains",
  "city.identityProviderChanged": "/admin/sign-in",
  "city.statusesChanged": "/admin/settings/statuses",
  "city.neighbourhoodsChanged": "/admin/settings/neighbourhoods",
  "city.lookInAllowed": "/admin/settings/look-in",
  "city.lookInEnded": "/admin/settings/look-in",
  "city.lookedIn": "/admin/settings/look-in",
  "city.tipMarked": "/admin/insight/tips",
  "city.updateChanged": "/admin/insight/update",
  "city.checklistChanged": "/admin",
  "residence.listChanged": "/admin/settings/residents",
  "residence.lookedUp": "/admin/residents",
};

async function ideasOf(db: CityDb, ids: string[]): Promise<Named> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: ideas.id, title: ideas.title, code: ideas.code, slug: ideas.slug })
    .from(ideas)
    .where(inArray(ideas.id, ids));
  return new Map(
    rows.map(({ id, title, code, slug }) => [id, { name: title, path: `/ideas/${code}/${slug}` }]),
  );
}

/** A comment is named by the idea that it stands under. */
async function commentsOf(db: CityDb, ids: string[]): Promise<Named> {
  if (ids.length === 0) return new Map();
  const rows = await db.execute<{ id: string; title: string }>(sql`
    select c.id, i.title from comments c join ideas i on i.city_id = c.city_id and i.thread_id = c.thread_id
    where c.id = any(${sql.param(ids)}::uuid[])`);
  return new Map(rows.map(({ id, title }) => [id, { name: title, path: `/admin/moderation/comment/${id}` }]));
}

async function peopleOf(db: CityDb, ids: string[]): Promise<Named> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: people.id,
      role: people.role,
      name: sql<string>`trim(concat_ws(' ', ${people.firstName}, ${people.lastName}))`,
      gone: sql<boolean>`${people.deletedAt} is not null`,
    })
    .from(people)
    .where(inArray(people.id, ids));
  return new Map(
    rows.map(({ id, role, name, gone }) => {
      const at = role === "citizen" ? "/admin/moderation/people" : "/admin/staff";
      return [id, { name: name || null, path: gone ? null : `${at}/${id}` }];
    }),
  );
}

async function projectsOf(db: CityDb, ids: string[]): Promise<Named> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: projects.id, title: projects.title })
    .from(projects)
    .where(inArray(projects.id, ids));
  return new Map(rows.map(({ id, title }) => [id, { name: title, path: `/admin/projects/${id}` }]));
}

async function activitiesOf(db: CityDb, ids: string[]): Promise<Named> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: activities.id,
      title: activities.title,
      kind: activities.kind,
      projectId: activities.projectId,
    })
    .from(activities)
    .where(inArray(activities.id, ids));
  return new Map(rows.map(({ title, ...row }) => [row.id, { name: title, path: activityPath(row) }]));
}

/** A board has no page among the activities: its project's has one, and the city's is the list of all ideas. */
function activityPath({
  id,
  kind,
  projectId,
}: {
  id: string;
  kind: string;
  projectId: string | null;
}): string {
  if (kind !== "idea_board") return `/admin/activities/${id}`;
  return projectId ? `/admin/projects/${projectId}/board` : "/admin/ideas";
}

async function organisationsOf(db: CityDb, ids: string[]): Promise<Named> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.id, ids));
  return new Map(rows.map(({ id, name }) => [id, { name, path: `/admin/organisations/${id}` }]));
}

async function newsOf(db: CityDb, ids: string[]): Promise<Named> {
  if (ids.length === 0) return new Map();
  const rows = await db.select({ id: news.id, title: news.title }).from(news).where(inArray(news.id, ids));
  return new Map(rows.map(({ id, title }) => [id, { name: title, path: `/admin/news/${id}` }]));
}

async function groupsOf(db: CityDb, ids: string[]): Promise<Named> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(inArray(groups.id, ids));
  return new Map(rows.map(({ id, name }) => [id, { name, path: `/admin/groups/${id}` }]));
}

async function seasonsOf(db: CityDb, ids: string[]): Promise<Named> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: seasons.id, name: seasons.name })
    .from(seasons)
    .where(inArray(seasons.id, ids));
  return new Map(rows.map(({ id, name }) => [id, { name, path: `/admin/settings/seasons/${id}` }]));
}
