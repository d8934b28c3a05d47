import { sql } from "drizzle-orm";
import type { CityDb } from "@/db/with-city";
import { type Actor, actorId } from "@/lib/people/actor";
import { inProject, may } from "@/lib/people/permissions";

export type ServedFile = {
  mime: string;
  renditions: Record<string, string>;
  /** Everyone may see it, so that caches may keep it. */
  public: boolean;
  /** Only ever handed out. */
  private?: boolean;
};

/**
 * A file as this actor may see it, else null: what a public idea or a verified organisation shows, the city's logo and what its text pages,
 * rewards, badges, projects and news show are for everyone (a draft's, too: its name is the hash of its bytes); the rest only for who sent it,
 * the idea's author or the organisation's members, and those who look after it.
 */
export async function findServedFile(db: CityDb, actor: Actor, id: string): Promise<ServedFile | null> {
  const me = actorId(actor);
  const [row] = await db.execute<Row>(sql`
    select f.mime, f.renditions, f.private, array(select a.project_id from idea_images p
        join ideas i on i.city_id = p.city_id and i.id = p.idea_id
        join activities a on a.city_id = i.city_id and a.id = i.activity_id
        where p.city_id = f.city_id and p.file_id = f.id) as projects, array_remove(array[
      case when exists (select 1 from idea_images p join ideas i on i.city_id = p.city_id and i.id = p.idea_id
        where p.city_id = f.city_id and p.file_id = f.id and i.visibility = 'public')
        or exists (select 1 from organisations o where o.city_id = f.city_id and o.logo_file_id = f.id
        and o.state = 'verified' and o.hidden_at is null) then 'shown' end,
      case when exists (select 1 from settings s where f.id in (s.logo_file_id, s.hero_file_id))
        or exists (select 1 from text_pages t where position(f.id in t.body::text) > 0)
        or exists (select 1 from rewards r where r.city_id = f.city_id and r.file_id = f.id)
        or exists (select 1 from badges b where b.city_id = f.city_id and b.file_id = f.id)
        or exists (select 1 from projects p where p.city_id = f.city_id and p.cover_file_id = f.id)
        or exists (select 1 from news n where n.city_id = f.city_id and n.image_file_id = f.id)
        or exists (select 1 from project_blocks b where position(f.id in b.content::text) > 0) then 'city' end,
      case when f.uploaded_by = ${me}::uuid
        or exists (select 1 from idea_images p join ideas i on i.city_id = p.city_id and i.id = p.idea_id
        where p.city_id = f.city_id and p.file_id = f.id and i.author_id = ${me}::uuid)
        or exists (select 1 from organisations o join organisation_members m
        on m.city_id = o.city_id and m.organisation_id = o.id
        where o.city_id = f.city_id and o.logo_file_id = f.id and m.person_id = ${me}::uuid) then 'own' end,
      case when exists (select 1 from organisations o where o.city_id = f.city_id and o.logo_file_id = f.id)
        then 'organisation' end
    ], null) as is
    from files f where f.id = ${id}`);
  if (!row) return null;
  if (row.private) return (await answeredWith(db, me, id)) ? { ...row, public: false } : null;
  const isPublic = row.is.includes("shown") || row.is.includes("city");
  // Shown in no idea it is in no project either.
  const places = [null, ...row.projects].map(inProject);
  const moderated = places.some((place) => may(actor, "contributions.moderate", place));
  const ofOrganisation = row.is.includes("organisation") && may(actor, "organisations.verify");
  if (!isPublic && !row.is.includes("own") && !moderated && !ofOrganisation) return null;
  return { mime: row.mime, renditions: row.renditions, public: isPublic };
}

/**
 * What a person answered a survey with, or is about to, is there for them; nobody else finds it at its address, nor by
 * typing its id into an answer.
 */
async function answeredWith(db: CityDb, personId: string | null, id: string): Promise<boolean> {
  if (!personId) return false;
  const [row] = await db.execute<{ own: boolean }>(sql`select exists (select from (
      select values from survey_drafts where person_id = ${personId}
      union all select values from survey_answers where person_id = ${personId}) v,
    jsonb_path_query(v.values, '$.*.files[*].id') f where f #>> '{}' = ${id}) as own`);
  return row?.own ?? false;
}

type Row = {
  mime: string;
  renditions: Record<string, string>;
  private: boolean;
  projects: (string | null)[];
  is: Relation[];
};
type Relation = "shown" | "city" | "own" | "organisation";
