import { acceptInvitation, invitePeople } from "@/lib/cities/invitations/commands";
import { invitationToken } from "@/lib/cities/invitations/link";
import { inviteInput } from "@/lib/cities/staff/input";
import type { Person } from "@/lib/people/actor";
import type { TestCity } from "./city";
import { newBrowser, signInAs } from "./sign-in";

/** A moderator is asked to join by a superadmin. */
export async function inviteTo(
  here: TestCity,
  email: string,
): Promise<{ id: string; actor: Person; token: string }> {
  const actor = await here.superadmin();
  const asked = [inviteInput.parse({ email, role: "moderator" })];
  const { sent } = await here.run((db) => invitePeople({ db, actor, city: here.city }, asked));
  const id = sent[0] ?? "";
  return { id, actor, token: invitationToken(here.id, id) };
}

/** Signs that address in and accepts; whether that worked. */
export async function acceptsAs(here: TestCity, email: string, token: string): Promise<boolean> {
  const { person: actor } = await signInAs(here, newBrowser(), email);
  return here
    .run((db) => acceptInvitation({ db, actor, city: here.city }, { token }))
    .then(
      () => true,
      () => false,
    );
}

/** Somebody with an account is asked: who, and where the mail's link leads. */
export async function inviteGuest(here: TestCity): Promise<{ guest: Person; path: string }> {
  const email = `guest@${here.city.slug}.example`;
  const guest = await here.person({ email });
  return { guest, path: `/invitation?token=${(await inviteTo(here, email)).token}` };
}
