import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { bulkAnswers } from "@/db/schema/answering";
import { ideas } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import type { Locale } from "@/lib/base/locales";
import type { City } from "@/lib/cities/resolve";
import { formatDate } from "@/lib/i18n/format";
import { fillIn } from "@/lib/ideas/replying/fill";
import { asIdeaStatus, type IdeaStatus } from "@/lib/ideas/status";
import type { Actor } from "@/lib/people/actor";
import { canMove } from "../policy";
import { findRecipients } from "../recipients";
import { previewAnswer } from "../tell";
import { type WriteTogether, writeTogetherInput } from "./input";

/** What one idea would get, and who would read it. */
export type AnswerPreview = {
  ideaId: string;
  code: string;
  slug: string;
  title: string;
  locale: string;
  status: IdeaStatus;
  /** The answer with the idea's own name, title and date in it. */
  text: string;
  /** How many people get the mail, and what stands in it. */
  recipients: number;
  mail: { subject: string; text: string };
  conflict: "hidden" | "status" | null;
};

type Previewing = { db: CityDb; actor: Actor; city: City };

/** The ideas that were chosen, in the order in which they came, as whoever answers them sees them. */
export async function chosenIdeas(db: CityDb, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      id: ideas.id,
      code: ideas.code,
      slug: ideas.slug,
      title: ideas.title,
      locale: ideas.locale,
      status: ideas.status,
      visibility: ideas.visibility,
      name: sql<string>`coalesce(${ideas.authorName}, trim(${people.firstName} || ' ' || ${people.lastName}), '')`,
    })
    .from(ideas)
    .leftJoin(people, and(eq(people.cityId, ideas.cityId), eq(people.id, ideas.authorId)))
    .where(inArray(ideas.id, [...ids]))
    .orderBy(asc(ideas.publishedSecond), asc(ideas.id));
  return rows.map((row) => ({ ...row, status: asIdeaStatus(row.status) }));
}

/** What each idea would get and what those who support or follow it would read, before anything is sent. */
export async function previewTogether(
  { db, actor, city }: Previewing,
  input: WriteTogether,
): Promise<AnswerPreview[]> {
  const previews: AnswerPreview[] = [];
  for (const idea of await chosenIdeas(db, input.ideas)) {
    const recipients = await findRecipients({ db, actor }, idea.id, city.defaultLocale);
    const locale = input.locale ?? city.defaultLocale;
    const text = fillIn(input.text, {
      name: idea.name,
      title: idea.title,
      date: dateOf(input, city, locale),
    });
    const conflict =
      idea.visibility !== "public" ? "hidden" : canMove(idea.status, input.status) ? null : "status";
    const external = actor.kind === "person" && actor.role === "external_moderator";
    const news = { ...input, external, id: idea.id, code: idea.code, title: idea.title, text };
    previews.push({
      ...{ ideaId: idea.id, code: idea.code, slug: idea.slug, title: idea.title, locale: idea.locale },
      ...{ status: idea.status, text, conflict },
      recipients: [...recipients.values()].reduce((sum, ids) => sum + ids.length, 0),
      mail: await previewAnswer({ db, city }, locale, news),
    });
  }
  return previews;
}

/** The day of the next step, or today where none is named. */
export function dateOf({ nextDay }: { nextDay: string | null }, city: City, locale: Locale): string {
  return nextDay
    ? formatDate(new Date(`${nextDay}T12:00:00Z`), locale, "UTC")
    : formatDate(new Date(), locale, city.timeZone);
}

/** An answer to several ideas as it was written; null where there is none. */
export async function findTogether(
  db: CityDb,
  id: string,
): Promise<{ input: WriteTogether; sentAt: Date | null } | null> {
  const [row] = await db.select().from(bulkAnswers).where(eq(bulkAnswers.id, id));
  return row ? { input: writeTogetherInput.parse(row.input), sentAt: row.sentAt } : null;
}
