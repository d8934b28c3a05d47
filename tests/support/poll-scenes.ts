import type { Person } from "@/lib/people/actor";
import { offerHelp } from "@/lib/volunteering/helping/commands";
import type { TestCity } from "./city";
import { startPoll } from "./polls";
import { startCause } from "./volunteering";

const asked = [{ choices: ["Yes", "No"] }, { choices: ["Now", "Later", "Never"], most: 2 }];

/** Pages of the desk that the city's own poll and volunteering do not have: nobody offered help yet. */
export async function pollDeskScenes(here: TestCity, place: { projectId?: string } = {}): Promise<string[]> {
  const cause = await startCause(here, {}, { ...place, publishAt: null });
  return [`/admin/activities/${cause.id}/causes/${cause.causeId}`];
}

/** What somebody takes part in: a poll, something to offer help with, and an offer to take back. */
export async function pollScenes(here: TestCity, person: Person): Promise<string[]> {
  const poll = await startPoll(here, asked, { poll: { changeable: true } });
  const [free, offered] = [await startCause(here), await startCause(here)];
  const input = { code: offered.code, cause: offered.causeId, message: "" };
  await here.run((db) => offerHelp({ db, actor: person, city: here.city }, input));
  return [
    `/take-part/${poll.code}/${poll.slug}`,
    `/take-part/${free.code}/help/${free.causeId}`,
    `/take-part/${offered.code}/${offered.slug}`,
  ];
}
