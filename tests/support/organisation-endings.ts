import { and, eq, sql } from "drizzle-orm";
import { organisationInvitations, organisationMembers } from "@/db/schema/organisations";
import { withdrawVerification } from "@/lib/organisations/deciding/commands";
import { revokeJoin } from "@/lib/organisations/inviting/commands";
import type { TestCity } from "./city";
import { invitedToJoin, joinsAs } from "./organisations";
import type { Ending } from "./second-factor-endings";

const email = "ada@example.org";

/** How an invitation to an organisation ends. */
export const joinEndings: Record<string, Record<string, Ending>> = {
  "an invitation to an organisation": {
    "after it was accepted": joining(async (city, { token }) => {
      if (!(await joinsAs(city, email, token))) throw new Error("it was not accepted");
    }),
    "after it was taken back": joining((city, { actor, id }) =>
      city.run((db) => revokeJoin({ db, actor, city: city.city }, { id })),
    ),
    "after its sender spoke for it no more": joining((city, { actor, organisation }) =>
      city.run((db) =>
        db
          .update(organisationMembers)
          .set({ speaks: false })
          .where(
            and(
              eq(organisationMembers.organisationId, organisation),
              eq(organisationMembers.personId, actor.id),
            ),
          ),
      ),
    ),
    "after its two weeks": joining((city) =>
      city.run((db) => db.update(organisationInvitations).set({ expiresAt: sql`now()` })),
    ),
    "after the city took its word back": joining(async (city, { organisation: id }) => {
      const actor = await city.superadmin();
      const reason = "It is not what it said.";
      await city.run((db) => withdrawVerification({ db, actor, city: city.city }, { id, reason }));
    }),
    "with another address": async (city) =>
      joinsAs(city, "other@example.org", (await invitedToJoin(city, email)).token),
  },
};

type Joining = Awaited<ReturnType<typeof invitedToJoin>>;

/** Asks somebody to join an organisation, lets that end, and tries to accept. */
function joining(end: (city: TestCity, invited: Joining) => Promise<unknown>): Ending {
  return async (city) => {
    const invited = await invitedToJoin(city, email);
    await end(city, invited);
    return joinsAs(city, email, invited.token);
  };
}
