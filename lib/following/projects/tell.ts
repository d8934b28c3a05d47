import { sql } from "drizzle-orm";
import { projectTellings } from "@/db/schema/following";
import type { CityDb } from "@/db/with-city";
import type { Localized } from "@/lib/base/localized";
import { languageOf } from "@/lib/cities/language-of";
import type { City } from "@/lib/cities/resolve";
import { queueMailToMany } from "@/lib/mail/queue-many";
import { tookPartIn } from "@/lib/projects/reviewing/took-part";
import { type Happening, listHappenings } from "./happenings";
import { followersMail } from "./mail";

/**
 * Whoever follows a project is told in one mail of all that happened in it; of each project once on a day of the city's
 * calendar. What nobody follows counts as told, too: whoever follows later has seen it.
 */
export async function tellProjectFollowers(db: CityDb, city: City): Promise<void> {
  const byProject = Map.groupBy(await listHappenings(db), ({ projectId }) => projectId);
  for (const [projectId, happenings] of byProject) {
    const [project] = await db.execute<Project>(sql`select p.code, p.title, exists (
        select from project_tellings t where t.project_id = p.id and t.what <> 'took_part'
          and (t.told_at at time zone ${city.timeZone})::date = (now() at time zone ${city.timeZone})::date
      ) as today from projects p where p.id = ${projectId}`);
    if (!project || project.today) continue;
    const told = happenings.filter((one) => !saidByOpening(one, happenings));
    await tellThem(db, city, { project, projectId, happenings: told });
    await db
      .insert(projectTellings)
      .values(happenings.map(({ subjectId, what }) => ({ projectId, subjectId, what })))
      .onConflictDoNothing();
  }
}

type Project = { code: string; title: Localized; today: boolean };
type Follower = { id: string; locale: string; since: string; tookPart: boolean };
type Telling = { project: Project; projectId: string; happenings: Happening[] };

/** What opens says until when it is open. */
function saidByOpening({ what, subjectId }: Happening, all: readonly Happening[]): boolean {
  return what === "closing" && all.some((one) => one.what === "opened" && one.subjectId === subjectId);
}

/** Those who are told the same in the same language get the same mail. */
async function tellThem(db: CityDb, city: City, { project, projectId, happenings }: Telling): Promise<void> {
  const followers = await db.execute<Follower>(sql`select p.id, p.locale, f.created_at::text as since,
      p.mail_answers and ${tookPartIn(projectId, sql`p.id`)} as "tookPart"
    from project_follows f join people p on p.city_id = f.city_id and p.id = f.person_id
    where f.project_id = ${projectId} and p.email is not null and p.deleted_at is null
      and p.suspended_at is null and p.mail_follows order by p.id`);
  const mails = followers.map(({ id, locale, since, tookPart }) => ({
    id,
    locale: languageOf(city, locale),
    // Whoever took part is told of the outcome as such (lib/projects/reviewing).
    heard: happenings.filter(({ at, what }) => at > new Date(since) && !(tookPart && what === "outcome")),
  }));
  const alike = Map.groupBy(mails, ({ locale, heard }) =>
    [locale, ...heard.map(({ what, subjectId }) => `${what} ${subjectId}`)].join(),
  );
  for (const group of alike.values()) {
    const [first] = group;
    if (!first || first.heard.length === 0) continue;
    const mail = followersMail(city, first.locale, { project, happenings: first.heard });
    const people = group.map(({ id }) => id);
    await queueMailToMany(db, city.id, people, { kind: "followed", ...mail });
  }
}
