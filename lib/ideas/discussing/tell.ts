import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { comments, mentions } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { isLocale, type Locale } from "@/lib/base/locales";
import { cityUrl } from "@/lib/cities/city-path";
import type { City } from "@/lib/cities/resolve";
import { getTranslator } from "@/lib/i18n/translator";
import { ideaShortPath } from "@/lib/ideas/address";
import { queueMail } from "@/lib/mail/queue";
import { renderMail } from "@/lib/mail/render";
import { spokenFor } from "@/lib/people/spoken-for";

type Telling = { db: CityDb; city: City };

/**
 * Once everybody can read a comment (at once, or when staff approve it): a mail to those it names and to whom
 * it answers, the comment's author or for a first one the idea's. One a person.
 */
export async function tellAboutComment({ db, city }: Telling, commentId: string): Promise<void> {
  const named = await db
    .select({ id: mentions.personId })
    .from(mentions)
    .where(eq(mentions.commentId, commentId));
  const told = await tellMentioned(
    { db, city },
    commentId,
    named.map(({ id }) => id),
  );
  const answered = await answeredBy(db, commentId);
  if (!answered || told.includes(answered.personId)) return;
  await tell({ db, city }, commentId, [answered.personId], answered.about);
}

/** Queues a mail to those newly named in a comment, as far as they want it. Gives whom. */
export async function tellMentioned(
  { db, city }: Telling,
  commentId: string,
  personIds: string[],
): Promise<string[]> {
  return tell({ db, city }, commentId, personIds, "mention");
}

async function tell(
  { db, city }: Telling,
  commentId: string,
  personIds: string[],
  about: "mention" | "reply" | "comment",
): Promise<string[]> {
  if (personIds.length === 0) return [];
  const comment = await readComment(db, commentId);
  const readers = await wanting(
    db,
    personIds.filter((id) => id !== comment.authorId),
  );
  for (const { id, email, locale } of readers) {
    const kind = about === "mention" ? "mention" : "reply";
    const mail = commentMail(city, readingLocale(city, locale), about, comment);
    await queueMail(db, city.id, { personId: id, recipient: email, kind, ...mail });
  }
  return readers.map(({ id }) => id);
}

async function wanting(db: CityDb, personIds: string[]) {
  if (personIds.length === 0) return [];
  const rows = await db
    .select({ id: people.id, email: people.email, locale: people.locale })
    .from(people)
    .where(
      and(
        inArray(people.id, personIds),
        eq(people.mailReplies, true),
        isNotNull(people.email),
        isNull(people.deletedAt),
        isNull(people.suspendedAt),
      ),
    );
  return rows.flatMap((row) => (row.email ? [{ ...row, email: row.email }] : []));
}

async function answeredBy(db: CityDb, commentId: string) {
  const parent = alias(comments, "parent");
  const [row] = await db
    .select({ parentId: comments.parentId, replyTo: parent.authorId, ideaOf: ideas.authorId })
    .from(comments)
    .innerJoin(ideas, and(eq(ideas.cityId, comments.cityId), eq(ideas.threadId, comments.threadId)))
    .leftJoin(parent, and(eq(parent.cityId, comments.cityId), eq(parent.id, comments.parentId)))
    .where(eq(comments.id, commentId));
  const personId = row?.parentId ? row.replyTo : row?.ideaOf;
  if (!row || !personId) return null;
  return { personId, about: row.parentId ? ("reply" as const) : ("comment" as const) };
}

async function readComment(db: CityDb, commentId: string) {
  const [row] = await db
    .select({
      id: comments.id,
      authorId: comments.authorId,
      text: comments.text,
      name: sql<string>`trim(${people.firstName} || ' ' || ${people.lastName})`,
      organisation: spokenFor(comments),
      title: ideas.title,
      code: ideas.code,
    })
    .from(comments)
    .innerJoin(ideas, and(eq(ideas.cityId, comments.cityId), eq(ideas.threadId, comments.threadId)))
    .innerJoin(people, and(eq(people.cityId, comments.cityId), eq(people.id, comments.authorId)))
    .where(eq(comments.id, commentId));
  if (!row) throw new Error("a comment that was just written is not there");
  return row;
}

type Comment = Awaited<ReturnType<typeof readComment>>;

function commentMail(city: City, locale: Locale, about: "mention" | "reply" | "comment", comment: Comment) {
  const t = getTranslator(locale);
  const place = `${ideaShortPath(comment)}?comment=${comment.id}#comment-${comment.id}`;
  const { name: person, organisation } = comment;
  const name = organisation
    ? t("organisations.as.spokenBy", { organisation: organisation.name, person })
    : person;
  const values = { name, title: comment.title };
  return renderMail(city, locale, {
    subject: t(`idea.commentMail.${about}.subject`, values),
    parts: [
      { text: t(`idea.commentMail.${about}.intro`, values) },
      { quote: comment.text },
      { link: { label: t("idea.commentMail.open"), url: cityUrl(city, locale, place) } },
    ],
    reason: t("idea.commentMail.reason"),
  });
}

/** A language that the city has given up since is read in the city's own. */
function readingLocale(city: City, locale: string): Locale {
  return isLocale(locale) && city.locales.includes(locale) ? locale : city.defaultLocale;
}
