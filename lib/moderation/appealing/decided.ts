import { and, desc, eq, sql } from "drizzle-orm";
import { comments, moderationDecisions } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import { warnings } from "@/db/schema/moderation";
import { organisations } from "@/db/schema/organisations";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import type { Appealable } from "@/lib/discussion/appeal-link";

/** What was decided about what: the person's or the organisation's own words, the rule, and staff's explanation. */
export type Decided = { text: string; locale: string | null; rule: string | null; explanation: string };

type About = Pick<Appealable, "kind" | "subjectId">;

export async function findDecided(db: CityDb, { kind, subjectId }: About): Promise<Decided | null> {
  if (kind === "account") {
    const [row] = await db
      .select({ reason: people.suspendedReason })
      .from(people)
      .where(eq(people.id, subjectId));
    return row ? { text: "", locale: null, rule: null, explanation: row.reason ?? "" } : null;
  }
  if (kind === "organisation") {
    const { name, about, locale, hiddenRule, hiddenReason } = organisations;
    const text = sql<string>`${name} || ': ' || ${about}`;
    const [row] = await db
      .select({ text, locale, rule: hiddenRule, explanation: hiddenReason })
      .from(organisations)
      .where(eq(organisations.id, subjectId));
    return row ?? null;
  }
  if (kind === "warning") {
    const [row] = await db
      .select({ reason: warnings.reason, about: sql<string>`coalesce(${ideas.text}, ${comments.text}, '')` })
      .from(warnings)
      .leftJoin(ideas, and(eq(ideas.cityId, warnings.cityId), eq(ideas.id, warnings.aboutId)))
      .leftJoin(comments, and(eq(comments.cityId, warnings.cityId), eq(comments.id, warnings.aboutId)))
      .where(eq(warnings.id, subjectId));
    return row ? { text: row.about, locale: null, rule: null, explanation: row.reason } : null;
  }
  const [row] =
    kind === "idea"
      ? await db
          .select({ text: ideas.title, locale: ideas.locale })
          .from(ideas)
          .where(eq(ideas.id, subjectId))
      : await db
          .select({ text: comments.text, locale: comments.locale })
          .from(comments)
          .where(eq(comments.id, subjectId));
  if (!row) return null;
  const about = kind === "idea" ? moderationDecisions.ideaId : moderationDecisions.commentId;
  const [decision] = await db
    .select({ rule: moderationDecisions.rule, explanation: moderationDecisions.explanation })
    .from(moderationDecisions)
    .where(and(eq(about, subjectId), eq(moderationDecisions.decision, "removed")))
    .orderBy(desc(moderationDecisions.createdAt), desc(moderationDecisions.id))
    .limit(1);
  return { ...row, rule: decision?.rule ?? null, explanation: decision?.explanation ?? "" };
}
