import { and, eq, isNull } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { withCity } from "@/db/with-city";
import { ClearError } from "@/lib/base/clear-error";
import { argumentsOf, type CityCommand } from "@/lib/cli/city/command";
import { requireCity } from "@/lib/cli/city/platform";
import { systemActor } from "@/lib/people/actor";
import { resetFactor } from "@/lib/people/second-factor/commands";

const usage = `npm run city -- unlock SLUG EMAIL

Takes somebody's second factor away: for the one superadmin who has lost both the phone and the recovery codes. See
first that it is really them who ask. They are signed out everywhere, and the city's ledger says that it was done.`;

export const unlockCommand: CityCommand = {
  summary: "take somebody's second factor away",
  usage,
  parse: (args) => argumentsOf(args, { usage, words: [2, 2], options: {} }),
  run: async ({ words: [slug = "", given = ""] }) => {
    const city = await requireCity(slug);
    const email = given.trim().toLowerCase();
    await withCity(city.id, async (db) => {
      const [person] = await db
        .select({ id: people.id })
        .from(people)
        .where(and(eq(people.email, email), isNull(people.deletedAt)));
      if (!person) throw new ClearError(`Nobody in ${city.name} has the address ${email}.`);
      await resetFactor({ db, actor: systemActor("console") }, { id: person.id });
    });
    console.log(
      `${email} signs in to ${city.name} by the mailed code alone until a second factor is set up again.`,
    );
  },
};
