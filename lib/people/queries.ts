import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { isLocale, type Locale } from "@/lib/base/locales";
import { type Involvement, involvements, type Relation, relations } from "./input";

/** A person's own view of the account; its address goes to nobody else. */
export type OwnProfile = {
  email: string | null;
  firstName: string;
  lastName: string;
  relation: Relation | null;
  involvement: Involvement[];
  neighbourhoodId: string | null;
  locale: Locale;
  mailAnswers: boolean;
  mailReplies: boolean;
  mailFollows: boolean;
  mailReminders: boolean;
  mailDigests: boolean;
  mailUpdates: boolean;
};

export async function ownProfile(db: CityDb, personId: string): Promise<OwnProfile> {
  const [row] = await db
    .select({
      email: people.email,
      firstName: people.firstName,
      lastName: people.lastName,
      relation: people.relation,
      involvement: people.involvement,
      neighbourhoodId: people.neighbourhoodId,
      locale: people.locale,
      mailAnswers: people.mailAnswers,
      mailReplies: people.mailReplies,
      mailFollows: people.mailFollows,
      mailReminders: people.mailReminders,
      mailDigests: people.mailDigests,
      mailUpdates: people.mailUpdates,
    })
    .from(people)
    .where(eq(people.id, personId));
  if (!row) throw new Error("an account without its row");
  return {
    ...row,
    relation: relations.find((one) => one === row.relation) ?? null,
    involvement: involvements.filter((one) => row.involvement.includes(one)),
    locale: isLocale(row.locale) ? row.locale : "en",
  };
}
