import { type SQL, sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { inMainLanguage } from "@/lib/cities/main-language";
import { type ContributionKind, isOnIdea, isTakingPart } from "@/lib/insight/kinds";
import { inActivitiesOf } from "@/lib/insight/reading/roll-ups";
import { listActivityDays } from "./activity-days";
import { and, edges, equals, zone } from "./conditions";
import type { Counted } from "./filter";
import { aboutIdea, type CountedRow, type IdeaRow, type Listed, type Part } from "./row";
import { listSupportDays } from "./support-days";

/** How many there are, as the figure says it: from the same sums. */
export async function countCounted(db: CityDb, counted: Counted): Promise<number> {
  const { from, to, what, scope = null } = counted;
  const table = sql.identifier(what === "answers" ? "answer_days" : "contribution_days");
  const [row] = await db.execute<{ count: number }>(sql`select coalesce(sum(count), 0)::int as count
    from ${table} where day between ${from} and ${to} and ${inActivitiesOf(scope)} and ${and(figureFilters(counted))}`);
  return row?.count ?? 0;
}

/** The things themselves, the newest first, from the rows. */
export async function listCounted(
  db: CityDb,
  counted: Counted,
  { after, limit }: { after: string; limit: number },
): Promise<CountedRow[]> {
  const part = { counted, after: readCursor(after), limit };
  const { single, supports, takingPart } = sourcesOf(counted);
  const rows = [
    ...(single ? await listSingle(db, part) : []),
    ...(supports ? await listSupportDays(db, part) : []),
    ...(takingPart ? await listActivityDays(db, part) : []),
  ];
  return rows
    .sort((one, other) => compare(other.moment, one.moment) || compare(other.key, one.key))
    .slice(0, limit)
    .map(({ moment, key, ...row }) => ({ ...row, at: new Date(moment), cursor: `${moment}~${key}` }));
}

/** Where there may be something of it: a topic or a place is asked only of what is done on ideas. */
function sourcesOf({ what, kind, topicId, neighbourhoodId }: Counted) {
  if (what === "answers") return { single: true, supports: false, takingPart: false };
  const placed = topicId !== undefined || neighbourhoodId !== undefined;
  return {
    single: kind !== "support" && !(kind && isTakingPart(kind)),
    supports: !kind || kind === "support",
    takingPart: !placed && (!kind || isTakingPart(kind)),
  };
}

/** As PostgreSQL orders plain letters; a moment is written alike each time. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

async function listSingle(db: CityDb, part: Part): Promise<Listed[]> {
  const { what, kind } = part.counted;
  const parts = what === "answers" ? [answersPart(part)] : contributionParts(kind).map((one) => one(part));
  const rows = await db.execute<IdeaRow>(sql`
    select kind, at::text as moment, key, code, slug, title, locale, text, on_time as "onTime", 1 as count
    from (${sql.join(parts, sql` union all `)}) q order by at desc, key desc limit ${part.limit}`);
  return rows.map(aboutIdea);
}

type Source = { kind: SQL; at: SQL; key: SQL; text: SQL; onTime?: SQL; from: SQL; where: SQL[] };

function contributionParts(kind?: ContributionKind) {
  if (kind === "idea") return [ideasPart];
  return kind ? [commentsPart, argumentsPart] : [ideasPart, commentsPart, argumentsPart];
}

function ideasPart(part: Part): SQL {
  return partOf(part, {
    ...{ kind: sql`'idea'`, at: sql`to_timestamp(i.published_second)`, key: sql`('idea ' || i.id::text)` },
    ...{ text: sql`''`, from: sql`ideas i` },
    // The index is on seconds, and a day may begin twice.
    where: [
      sql`i.published_second >= extract(epoch from ${edges(part.counted).since})::bigint`,
      sql`i.published_second < extract(epoch from ${edges(part.counted).until})::bigint`,
    ],
  });
}

function commentsPart(part: Part): SQL {
  return saidPart(part, sql`comments c join ideas i on i.city_id = c.city_id and i.thread_id = c.thread_id`);
}

/** Arguments of debates: a debate stands where an idea would, with its project's topic and no neighbourhood. */
function argumentsPart(part: Part): SQL {
  return saidPart(
    part,
    sql`comments c cross join lateral (select v.id as activity_id, v.code, null::text as slug,
        ${inMainLanguage(sql`v.title`)} as title, (select default_locale from cities where id = v.city_id) as locale,
        'public' as visibility, p.topic_id, null::uuid as neighbourhood_id
      from debates d join activities v on v.city_id = d.city_id and v.id = d.activity_id
      left join projects p on p.city_id = v.city_id and p.id = v.project_id
      where d.city_id = c.city_id and d.thread_id = c.thread_id limit 1) i`,
  );
}

function saidPart(part: Part, from: SQL): SQL {
  const { kind } = part.counted;
  const { since, until } = edges(part.counted);
  return partOf(part, {
    ...{
      kind: sql`coalesce(c.stance, 'comment')`,
      at: sql`c.created_at`,
      key: sql`('comment ' || c.id::text)`,
    },
    ...{
      text: sql`left(c.text, 280)`,
      from,
    },
    where: [
      sql`c.visibility = 'public' and c.created_at >= ${since} and c.created_at < ${until}`,
      ...(kind ? [sql`coalesce(c.stance, 'comment') = ${kind}`] : []),
    ],
  });
}

function answersPart(part: Part): SQL {
  const { department } = part.counted;
  const { since, until } = edges(part.counted);
  return partOf(part, {
    ...{
      kind: sql`'answer'`,
      at: sql`a.created_at`,
      key: sql`('answer ' || a.id::text)`,
      text: sql`left(a.text, 280)`,
    },
    ...{
      onTime: sql`a.on_time = 1`,
      from: sql`answers a join ideas i on i.city_id = a.city_id and i.id = a.idea_id`,
    },
    where: [
      sql`a.created_at >= ${since} and a.created_at < ${until}`,
      ...(department === undefined ? [] : [sql`a.department = ${department}`]),
    ],
  });
}

/** One page's worth of each kind is enough to make the page of all of them. */
function partOf({ counted, after, limit }: Part, { kind, at, key, text, onTime, from, where }: Source): SQL {
  const { from: first, to: last, scope = null, topicId, neighbourhoodId } = counted;
  const all = [
    sql`i.visibility = 'public'`,
    inActivitiesOf(scope),
    sql`(${at} at time zone ${zone})::date between ${first} and ${last}`,
    ...where,
    ...equals(sql`i.topic_id`, topicId),
    ...equals(sql`i.neighbourhood_id`, neighbourhoodId),
    ...(after ? [sql`(${at}, ${key} collate "C") < (${after.at}::timestamptz, ${after.key})`] : []),
  ];
  return sql`(select ${kind} as kind, ${at} as at, ${key} collate "C" as key, i.code, i.slug, i.title, i.locale,
    ${text} as text, ${onTime ?? sql`null::boolean`} as on_time
    from ${from} where ${and(all)} order by 2 desc, 3 desc limit ${limit})`;
}

/** What the roll-ups can be narrowed by. */
function figureFilters({ what, kind, topicId, neighbourhoodId, department }: Counted): SQL[] {
  if (what === "answers") return department === undefined ? [] : [sql`department = ${department}`];
  return [
    ...(kind ? [sql`kind = ${kind}`] : []),
    ...(topicId === null || neighbourhoodId === null ? [isOnIdea] : []),
    ...equals(sql`topic_id`, topicId),
    ...equals(sql`neighbourhood_id`, neighbourhoodId),
  ];
}

/** A broken one is none: the list begins at its beginning. */
function readCursor(text: string): Part["after"] {
  const [at = "", key = ""] = text.split("~");
  const good =
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?$/.test(at) &&
    /^[a-z]+ [0-9a-f-]{36,72}$/.test(key);
  return good && !Number.isNaN(Date.parse(at)) ? { at, key } : null;
}
