import { type SQL, sql } from "drizzle-orm";
import type { Deed } from "../scoring/deeds";
import { commentStands, ideaStands, reachedStill } from "../scoring/facts";

/** What can be done in an organisation's name, or come of it; the same words as for people (`scoring/deeds.ts`). */
export const organisationDeeds = [
  ...(["ideaPosted", "ideaReached", "ideaAccepted", "ideaDone"] as const),
  ...(["commentPosted", "foundHelpful"] as const),
] as const satisfies readonly Deed[];

const columns = (deed: (typeof organisationDeeds)[number], organisation: SQL): SQL =>
  sql`${organisation} as organisation_id, ${deed}::text as deed, e.id as event_id, e.occurred_at`;

const ofIdea = (deed: "ideaPosted" | "ideaReached", verb: string): SQL => sql`
  select ${columns(deed, sql`i.organisation_id`)} from ideas i
  join events e on e.city_id = i.city_id and e.subject_kind = 'idea' and e.subject_id = i.id::text and e.verb = ${verb}
  where i.organisation_id is not null and ${deed === "ideaReached" ? reachedStill : sql`true`} and ${ideaStands}`;

/** The first answer that said so, while the city stands by it. */
const answered = (deed: "ideaAccepted" | "ideaDone", statuses: SQL): SQL => sql`
  (select distinct on (i.id) ${columns(deed, sql`i.organisation_id`)} from ideas i
  join events e on e.city_id = i.city_id and e.subject_kind = 'idea' and e.subject_id = i.id::text
    and e.verb = 'idea.answered' and e.data ->> 'to' in (${statuses})
  where i.organisation_id is not null and i.status in (${statuses}) and ${ideaStands}
  order by i.id, e.occurred_at, e.id)`;

const commentPosted = sql`
  select ${columns("commentPosted", sql`c.organisation_id`)} from comments c
  join events e on e.city_id = c.city_id and e.subject_kind = 'comment' and e.subject_id = c.id::text
    and e.verb = 'comment.posted'
  where c.organisation_id is not null and ${commentStands}`;

/** By people who do not belong to it: marks are persons', and nobody marks for their own. */
const foundHelpful = sql`
  select e.organisation_id, 'foundHelpful' as deed, e.id as event_id, e.occurred_at
  from (select distinct on (e.actor_id, e.subject_id) e.*, c.organisation_id from comments c
    join events e on e.city_id = c.city_id and e.subject_kind = 'comment' and e.subject_id = c.id::text
      and e.verb in ('comment.markedHelpful', 'comment.unmarkedHelpful')
    where c.organisation_id is not null and ${commentStands} and not exists (
      select from organisation_members m where m.city_id = c.city_id
        and m.organisation_id = c.organisation_id and m.person_id = e.actor_id)
    order by e.actor_id, e.subject_id, e.occurred_at desc, e.id desc) e
  where e.verb = 'comment.markedHelpful'`;

/**
 * One row a deed of an organisation that stands: not taken back, not removed, under no open report and not withheld by
 * fair play. Whether its speakers play themselves is another matter.
 */
export const deedsOfOrganisations: SQL = sql`
  select d.* from (${sql.join(
    [
      ofIdea("ideaPosted", "idea.submitted"),
      ofIdea("ideaReached", "idea.milestoneReached"),
      answered("ideaAccepted", sql`'accepted', 'under_way', 'done'`),
      answered("ideaDone", sql`'done'`),
      commentPosted,
      foundHelpful,
    ],
    sql` union all `,
  )}) d where not exists (select from withheld_deeds w where w.event_id = d.event_id)`;
