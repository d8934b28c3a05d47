import { reportContribution } from "@/lib/ideas/reporting/commands";
import { reportInput } from "@/lib/ideas/reporting/input";
import { proposeOrganisation } from "@/lib/organisations/commands";
import { hideOrganisation, verifyOrganisation } from "@/lib/organisations/deciding/commands";
import { inviteMemberInput, proposeInput } from "@/lib/organisations/input";
import { acceptJoin, inviteMember } from "@/lib/organisations/inviting/commands";
import { joinToken } from "@/lib/organisations/inviting/link";
import type { Person } from "@/lib/people/actor";
import type { TestCity } from "./city";
import { newBrowser, signInAs } from "./sign-in";

type Options = { name?: string; about?: string; verified?: boolean };

/** An organisation as a citizen proposes it, verified by the city unless it is to wait. */
export async function organise(here: TestCity, speaker: Person, options: Options = {}) {
  const { name = "Friends of the Mill", verified = true } = options;
  const about = options.about ?? "We look after the old mill and the path along the stream.";
  const { city } = here;
  const proposed = await here.run((db) =>
    proposeOrganisation(
      { db, actor: speaker, city },
      proposeInput.parse({ name, about, kind: "association" }),
    ),
  );
  if (!verified) return { ...proposed, name };
  const actor = await here.superadmin();
  await here.run((db) => verifyOrganisation({ db, actor, city }, proposed));
  return { ...proposed, name };
}

/** Asks an address to join; the token of its link. */
export async function askToJoin(
  here: TestCity,
  actor: Person,
  asked: { id: string; email: string; speaks?: boolean },
): Promise<{ id: string; token: string }> {
  const input = inviteMemberInput.parse({ ...asked, speaks: asked.speaks ? "on" : undefined });
  const sent = await here.run((db) => inviteMember({ db, actor, city: here.city }, input));
  if ("hindered" in sent) throw new Error(`not asked: ${sent.hindered}`);
  return { id: sent.id, token: joinToken(here.id, sent.id) };
}

/** Somebody proposes an organisation and asks an address to join it. */
export async function invitedToJoin(here: TestCity, email: string) {
  const actor = await here.person({ firstName: "Mill", lastName: "Speaker" });
  const { id } = await organise(here, actor);
  return { actor, organisation: id, ...(await askToJoin(here, actor, { id, email })) };
}

/** Signs that address in and accepts; whether that worked. */
export async function joinsAs(here: TestCity, email: string, token: string): Promise<boolean> {
  const { person: actor } = await signInAs(here, newBrowser(), email);
  return here
    .run((db) => acceptJoin({ db, actor, city: here.city }, { token, shown: true }))
    .then(
      () => true,
      () => false,
    );
}

/** What a speaker and a member find: every page on which an organisation can be changed, and an invitation to it. */
export async function organisationScenes(here: TestCity, speaker: Person) {
  const { id, code } = await organise(here, speaker, { name: "Society of the Lime Trees" });
  for (const speaks of [false, true]) {
    const email = `joins-${speaks}@${here.city.slug}.example`;
    const actor = await here.person({ firstName: "Other", lastName: speaks ? "Speaker" : "Member", email });
    const { token } = await askToJoin(here, speaker, { id, email, speaks });
    await here.run((db) => acceptJoin({ db, actor, city: here.city }, { token, shown: true }));
  }
  const guest = await here.person({ email: `guest-joins@${here.city.slug}.example` });
  const { token } = await askToJoin(here, speaker, { id, email: `guest-joins@${here.city.slug}.example` });
  return {
    paths: [`/organisations/edit/${code}`, `/organisations/members/${code}`],
    guest,
    join: `/organisations/join?token=${token}`,
  };
}

/** Where the desk decides on one that waits, on a verified one, and on one whose text is hidden. */
export async function decidingScenes(here: TestCity): Promise<string[]> {
  const speaker = await here.person();
  const waiting = await organise(here, speaker, { name: "Waiting Society", verified: false });
  const verified = await organise(here, speaker, { name: "Verified Society" });
  const hidden = await organise(here, speaker, { name: "Hidden Society" });
  const actor = await here.superadmin();
  const reason = "It advertises something.";
  await here.run((db) =>
    hideOrganisation({ db, actor, city: here.city }, { id: hidden.id, reason, rule: "advertising" }),
  );
  const report = reportInput.parse({
    organisationId: verified.id,
    reason: "advertising",
    note: "Only sells.",
  });
  await here.run((db) => reportContribution({ db, actor: here.visitor() }, report));
  return [waiting, verified, hidden].map(({ id }) => `/admin/organisations/${id}`);
}

type Db = Parameters<Parameters<TestCity["run"]>[0]>[0];

/** Begins the second while the first is done and not yet through; gives what becomes of the second. */
export async function meanwhile(
  here: TestCity,
  first: (db: Db) => Promise<unknown>,
  second: () => Promise<unknown>,
) {
  let under: Promise<unknown> | undefined;
  await here.run(async (db) => {
    await first(db);
    under = second();
    under.catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  return { under };
}
