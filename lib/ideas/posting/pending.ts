import { z } from "zod";
import { type SubmittedIdea, submitIdea } from "@/lib/ideas/commands";
import { ideaFields, submitIdeaInput } from "@/lib/ideas/input";
import type { PendingContribution } from "@/lib/people/pending";
import { type PostIdeaInput, waitingPictures } from "./input";
import { type Picture, savePictures } from "./pictures";

/** What is kept for a day of an idea whose writer is not signed in yet; its pictures lie on the disk meanwhile. */
export function waitingIdea(input: PostIdeaInput, pictures: Picture[]): PendingContribution {
  const fields = Object.fromEntries(
    Object.keys(ideaFields).map((name) => [name, input[name as keyof typeof ideaFields]]),
  );
  return { kind: "idea.submit", payload: { ...fields, pictures } };
}

/** Publishes such an idea once its writer has signed in. */
export async function publishWaitingIdea(
  context: Parameters<typeof submitIdea>[0],
  payload: Record<string, unknown>,
): Promise<SubmittedIdea> {
  const { pictures } = z.object({ pictures: waitingPictures }).parse(payload);
  const input = submitIdeaInput.parse(payload);
  return submitIdea(context, { ...input, images: await savePictures(context, pictures), kept: true });
}
