import { sql } from "drizzle-orm";
import { personBadges, points, walletEntries, wallets } from "@/db/schema/engagement";
import { scores } from "@/lib/engagement/scoring/reader";
import { followLedger } from "@/lib/events/reading/follow";
import { answerIdea } from "@/lib/ideas/answering/commands";
import { commentOnIdea } from "@/lib/ideas/discussing/commands";
import { asIdeaStatus } from "@/lib/ideas/status";
import { supportIdea, takeSupportBack } from "@/lib/ideas/supporting/commands";
import type { Person } from "@/lib/people/actor";
import type { TestCity } from "./city";
import { within } from "./idea";

/** What workers do within seconds: scores, badges and wallets follow the ledger. */
export const settleScores = (here: TestCity): Promise<boolean> => followLedger(here.id, [scores]);

export async function walletOf(here: TestCity, { id }: { id: string }) {
  const [wallet] = await here.run((db) => db.select().from(wallets).where(sql`person_id = ${id}`));
  return { score: wallet?.score ?? 0, balance: wallet?.balance ?? 0, debt: wallet?.debt ?? 0 };
}

export const pointsOf = (here: TestCity, { id }: { id: string }) =>
  here.run((db) => db.select().from(points).where(sql`person_id = ${id}`).orderBy(points.occurredAt));

export const badgesOf = async (here: TestCity, { id }: { id: string }) =>
  Object.fromEntries(
    (await here.run((db) => db.select().from(personBadges).where(sql`person_id = ${id}`))).map((row) => [
      row.badge,
      row.level,
    ]),
  );

/** That every wallet is the sum of its entries, and every score the sum of its points. Gives what is wrong. */
export async function wrongWallets(here: TestCity): Promise<readonly Record<string, unknown>[]> {
  return here.run((db) =>
    db.execute(sql`
      select w.person_id, w.score, w.balance, w.debt from ${wallets} w
      left join lateral (select coalesce(sum(change), 0) as change, coalesce(sum(debt_change), 0) as debt
        from ${walletEntries} e where e.person_id = w.person_id) e on true
      left join lateral (select coalesce(sum(points), 0) as score from ${points} p where p.person_id = w.person_id) p on true
      where w.balance <> e.change or w.debt <> e.debt or w.score <> p.score`),
  );
}

export const support = (here: TestCity, actor: Person, ideaId: string) =>
  within(here, actor, (context) => supportIdea(context, { ideaId }));

export const unsupport = (here: TestCity, actor: Person, ideaId: string) =>
  within(here, actor, (context) => takeSupportBack(context, { ideaId }));

export const comment = (
  here: TestCity,
  actor: Person,
  ideaId: string,
  stance: "for" | "against" | null = null,
) =>
  within(here, actor, (context) =>
    commentOnIdea(context, {
      ideaId,
      text: `Said at ${performance.now()} by one of us`,
      stance,
      parentId: null,
    }),
  );

export const answer = (here: TestCity, actor: Person, ideaId: string, status: string) =>
  within(here, actor, (context) =>
    answerIdea(context, {
      ideaId,
      status: asIdeaStatus(status),
      text: "We looked at it together with the gardeners.",
      signedName: "Sam Superadmin",
      signedTitle: "",
      department: "Parks",
      nextDay: null,
    }),
  );
