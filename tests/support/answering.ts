import { answerIdea } from "@/lib/ideas/answering/commands";
import { answerIdeaInput } from "@/lib/ideas/answering/input";
import type { Person } from "@/lib/people/actor";
import type { TestCity } from "./city";
import { changeIdea, postIdea, within } from "./idea";

/** An idea that somebody answered for the city. */
export async function answeredIdea(here: TestCity, signer: Person, title = "Benches by the pond") {
  const idea = await postIdea(here, { title });
  const answer = answerIdeaInput.parse({
    ...{ ideaId: idea.id, status: "accepted", text: "We will put up three benches in spring." },
    ...{ signedName: "Mia Mayor", department: "Parks" },
  });
  const { id } = await within(here, signer, (context) => answerIdea(context, answer));
  return { ...idea, answerId: id };
}

/** Pages of the desk with forms that only some ideas have: one answered by a colleague, several chosen together, one with steps. */
export async function answeringScenes(here: TestCity): Promise<string[]> {
  const answered = await answeredIdea(here, await here.superadmin());
  const [one, other] = [await postIdea(here), await postIdea(here, { title: "Shade for the square" })];
  await changeIdea(here, answered.id, { dueAt: null, dueReason: null });
  return [
    `/ideas/${answered.code}/${answered.slug}`,
    `/admin/ideas/${answered.code}/milestones`,
    `/admin/answers/new?idea=${one.id}&idea=${other.id}`,
  ];
}
