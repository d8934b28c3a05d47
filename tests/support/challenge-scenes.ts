import { challengeWithFinalists, closeChallenge, name, startChallenge } from "./challenges";
import type { TestCity } from "./city";
import { postIdea } from "./idea";

/** Pages of the desk where finalists can be announced, taken out again, and recognised. */
export async function challengeDeskScenes(
  here: TestCity,
  place: { projectId?: string } = {},
): Promise<string[]> {
  const [draft, fresh] = [
    await startChallenge(here, { ...place, publishAt: null }),
    await startChallenge(here, place),
  ];
  const idea = await postIdea(here, { activity: fresh.code });
  await closeChallenge(here, fresh.id);
  await name(here, await here.superadmin(), { activity: fresh.id, idea: idea.id });
  const announced = await challengeWithFinalists(here, place);
  const { id: activity, staff, shade } = announced;
  await name(here, staff, { activity, idea: shade.id, award: "winner" });
  return [
    `/admin/activities/${draft.id}`,
    `/admin/activities/${draft.id}/rules`,
    `/admin/activities/${fresh.id}/finalists`,
    `/admin/activities/${fresh.id}/finalists/${idea.code}`,
    `/admin/activities/${activity}/finalists`,
  ];
}

/** A challenge to answer, with an answer to support. */
export async function challengeScenes(here: TestCity): Promise<string[]> {
  const { code, slug } = await startChallenge(here);
  await postIdea(here, { activity: code });
  return [`/take-part/${code}/${slug}`, `/ideas/new?activity=${code}`];
}
