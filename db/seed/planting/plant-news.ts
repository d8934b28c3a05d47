import { news } from "@/db/schema/news";
import type { CityDb } from "@/db/with-city";
import { slugify } from "@/lib/base/ids";
import { chanceOf, codeOf } from "./chance";
import { drawn } from "./drawn";
import { type Grounds, must } from "./grounds";
import { idAt, note } from "./ledger";

/** What the city tells, and what it has planned to tell. */
export async function plantNews(
  db: CityDb,
  cityId: string,
  { plan, calendar, rows, projects, named }: Grounds,
): Promise<void> {
  for (const { key, by, published, project, title, body, picture } of plan.news ?? []) {
    const publishAt = calendar.ago(published);
    const written = calendar.ago(Math.max(published, 0) + 1);
    const id = idAt(written);
    const projectId = project ? must(projects.get(project), `project ${project}`) : null;
    const code = codeOf(chanceOf(`${plan.slug} news ${key}`));
    const slug = slugify(title[plan.defaultLocale] ?? "");
    const words = { title, body, projectId, createdAt: written, updatedAt: written };
    const shown = picture
      ? { imageFileId: (await drawn(db, cityId, picture.drawing)).id, imageAlt: picture.alt }
      : {};
    await db.insert(news).values({ id, code, slug, ...words, ...shown, publishAt });
    const told = { subject: { kind: "news" as const, id }, projectId, by: must(named.get(by), by).id };
    note(rows, { ...told, verb: "news.written", at: written });
    note(rows, { ...told, verb: "news.published", at: published > 0 ? publishAt : written });
  }
}
