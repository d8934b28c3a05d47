import { type SQL, sql } from "drizzle-orm";
import { activities } from "@/db/schema/city";
import { activityTellings } from "@/db/schema/following";
import type { CityDb } from "@/db/with-city";
import { activityPath } from "@/lib/activities/address";
import { type ActivityKind, activityKinds } from "@/lib/activities/kinds";
import { closesFrom, isPublished, stateNow } from "@/lib/activities/state";
import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import { cityUrl } from "@/lib/cities/city-path";
import { languageOf } from "@/lib/cities/language-of";
import type { City } from "@/lib/cities/resolve";
import { localize } from "@/lib/i18n/localized";
import { getTranslator } from "@/lib/i18n/translator";
import { queueMailToMany } from "@/lib/mail/queue-many";
import { type RenderedMail, renderMail } from "@/lib/mail/render";
import { listTookPartIn } from "@/lib/projects/reviewing/took-part";

type What = "results" | "outcome";
type Due = {
  id: string;
  kind: string;
  code: string | null;
  title: Localized;
  projectCode: string | null;
  what: What[];
};

/** What was said longer ago is not stirred up again. */
const fresh = sql`now() - interval '14 days'`;

/**
 * Whoever follows an activity, or took part in it, is told once that a debate's or a poll's results are out, or who
 * is recognised in a challenge, and once what came of an activity; in one mail where both is so.
 */
export async function tellOfActivities(db: CityDb, city: City): Promise<void> {
  for (const due of await listDue(db)) {
    const followers = await listFollowers(db, due);
    const byLocale = Map.groupBy(followers, ({ locale }) => languageOf(city, locale));
    for (const [locale, people] of byLocale) {
      const mail = { kind: "followed" as const, ...activityMail(city, locale, due) };
      await queueMailToMany(
        db,
        city.id,
        people.map(({ id }) => id),
        mail,
      );
    }
    await db.insert(activityTellings).values(due.what.map((what) => ({ activityId: due.id, what })));
  }
}

async function listDue(db: CityDb): Promise<Due[]> {
  const results = sql`(${activities.kind} in ('debate', 'poll') and ${stateNow} = 'ended' and ${activities.results} = 'public'
    and ${closesFrom} > ${fresh} and ${untold("results")})`;
  const decided = sql`(${activities.kind} = 'challenge' and ${isPublished} and ${untold("results")} and exists (
    select from challenges c where c.activity_id = activities.id and c.recognised_at > ${fresh}))`;
  const outcome = sql`(${activities.kind} not in ('idea_board', 'information') and ${stateNow} in ('open', 'ended')
    and ${activities.outcome} <> '{}'::jsonb and ${untold("outcome")} and exists (select from events e
      where e.subject_kind = 'activity' and e.subject_id = activities.id::text and e.verb = 'activity.changed'
        and e.data ->> 'section' = 'outcome' and e.occurred_at > ${fresh}))`;
  return db.execute<Due>(sql`select activities.id, activities.kind, activities.code, activities.title,
      projects.code as "projectCode",
      array_remove(array[case when ${results} or ${decided} then 'results' end, case when ${outcome} then 'outcome' end], null) as what
    from activities left join projects on projects.city_id = activities.city_id and projects.id = activities.project_id
    where ${results} or ${decided} or ${outcome} order by activities.id`);
}

function untold(what: What): SQL {
  return sql`not exists (select from activity_tellings t where t.activity_id = activities.id and t.what = ${what})`;
}

/** Each once, who follows it and took part in it, too. Whoever answered a challenge was told when it was decided. */
async function listFollowers(db: CityDb, { id: activityId, kind, what }: Due) {
  const isTold = sql`exists (select from ideas i where i.activity_id = ${activityId} and i.author_id = p.id)`;
  const untoldYet = kind === "challenge" && !what.includes("outcome") ? sql`not ${isTold}` : sql`true`;
  const follow = await db.execute<{
    id: string;
    locale: string;
  }>(sql`select p.id, p.locale from activity_follows f
    join people p on p.city_id = f.city_id and p.id = f.person_id where f.activity_id = ${activityId}
      and p.email is not null and p.deleted_at is null and p.suspended_at is null and p.mail_follows and ${untoldYet}`);
  const tookPart = await listTookPartIn(db, activityId, untoldYet);
  return [...new Map([...follow, ...tookPart].map((person) => [person.id, person])).values()];
}

function activityMail(
  city: City,
  locale: Locale,
  { kind, code, title, projectCode, what }: Due,
): RenderedMail {
  const t = getTranslator(locale);
  const known: ActivityKind = activityKinds.find((one) => one === kind) ?? "survey";
  const name = title[city.defaultLocale] ?? "";
  const url = cityUrl(city, locale, activityPath({ kind: known, code, projectCode, name }));
  const values = { title: localize(title, locale, city.defaultLocale), city: city.name };
  const said = what.includes("outcome") ? "outcome" : "results";
  return renderMail(city, locale, {
    subject: t(`following.activityMail.${said}.subject`, values),
    parts: [
      { text: t(`following.activityMail.${said}.text`, values) },
      {
        link: {
          label: t(`following.activityMail.${said}.open`),
          url: said === "outcome" ? `${url}#outcome` : url,
        },
      },
    ],
    reason: t("following.activityMail.reason", values),
  });
}
