import { eq, sql } from "drizzle-orm";
import { textPages } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { finishStep } from "@/lib/cities/checklist/steps";
import type { Context } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings, mergeTexts } from "@/lib/cities/editing";
import { freeSlug } from "@/lib/cities/free-slug";
import { recordEvent } from "@/lib/events/record";
import { authorize } from "@/lib/people/permissions";
import { type ChangePageInput, fixedPages, type PageWords } from "./input";
import { textPageShown } from "./shown";

const most = 40;

/** A page of the city's own, behind the others. */
export async function addTextPage(
  { db, actor }: Context,
  { title, body, inFooter }: PageWords,
): Promise<{ id: string; slug: string }> {
  authorize(actor, "pages.write");
  const { city } = await lockSettings(db);
  const rows = await db.select({ slug: textPages.slug, position: textPages.position }).from(textPages);
  if (rows.length >= most) throw new RuleError("admin.pages.tooMany", { most });
  const id = newId();
  const slug = freeSlug(
    title,
    city.defaultLocale,
    rows.map((row) => row.slug),
  );
  const position = Math.max(0, ...rows.map((row) => row.position + 1));
  await db.insert(textPages).values({ id, slug, title, body, inFooter, position });
  await recordEvent(
    { db, actor },
    { verb: "city.pagesChanged", subject: { kind: "page", id }, data: { change: "added" } },
  );
  return { id, slug };
}

/** New words; the address stays. */
export async function changeTextPage({ db, actor }: Context, input: ChangePageInput): Promise<Edited> {
  authorize(actor, "pages.write");
  const { locales } = await lockSettings(db);
  const page = await requirePage(db, input.id);
  const conflict = await findConflict(db, {
    version: input.version,
    now: textPageShown(page, locales),
    wanted: textPageShown(input, locales),
    event: { verb: "city.pagesChanged", subjectId: input.id },
  });
  if (conflict) return { ok: false, conflict };
  await db
    .update(textPages)
    .set({
      title: mergeTexts(page.title, input.title, locales),
      body: mergeTexts(page.body, input.body, locales),
      inFooter: input.inFooter,
      updatedAt: sql`now()`,
    })
    .where(eq(textPages.id, input.id));
  if (page.slug === "rules") await finishStep(db, "rules");
  await recordEvent(
    { db, actor },
    { verb: "city.pagesChanged", subject: { kind: "page", id: input.id }, data: { change: "changed" } },
  );
  return { ok: true };
}

export async function deleteTextPage({ db, actor }: Context, { id }: { id: string }): Promise<void> {
  authorize(actor, "pages.write");
  const page = await requirePage(db, id);
  if (fixedPages.some((slug) => slug === page.slug)) throw new RuleError("admin.pages.needed");
  await db.delete(textPages).where(eq(textPages.id, id));
  await recordEvent(
    { db, actor },
    { verb: "city.pagesChanged", subject: { kind: "page", id }, data: { change: "deleted" } },
  );
}

async function requirePage(db: CityDb, id: string): Promise<typeof textPages.$inferSelect> {
  const [page] = await db.select().from(textPages).where(eq(textPages.id, id)).for("update");
  if (!page) throw new NotFoundError("page");
  return page;
}
