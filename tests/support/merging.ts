import { mergeIdeas } from "@/lib/ideas/merging/commands";
import type { TestCity } from "./city";
import { postIdea, within } from "./idea";

/** Two ideas that say the same, and what staff do about it: the pages where they are merged, and where that is undone. */
export async function mergeScenes(here: TestCity): Promise<string[]> {
  const [one, into, part] = [
    await postIdea(here, { title: "Benches by the pond" }),
    await postIdea(here, { title: "Somewhere to sit at the pond" }),
    await postIdea(here, { title: "Seats beside the water" }),
  ];
  const staff = await here.superadmin();
  await within(here, staff, (context) => mergeIdeas(context, { ideaId: part.id, intoId: into.id }));
  return [`/admin/ideas/${one.code}/merge?into=${into.code}`, `/admin/ideas/${part.code}/merge`];
}
