import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import type { CitySettings } from "@/lib/cities/settings";
import type { IdeaStatus } from "@/lib/ideas/status";
import type { Person } from "@/lib/people/actor";
import { allowedStatuses } from "./policy";
import { countRecipients } from "./recipients";

/** What the form to answer an idea starts with. */
export type AnswerDraft = {
  ideaId: string;
  status: IdeaStatus;
  allowed: readonly IdeaStatus[];
  recipients: number;
  signedName: string;
  signedTitle: string;
  department: string;
};

type Asked = { id: string; status: IdeaStatus; topic: { department: string } | null };

/** Signed by whoever opens it; the department is the topic's, else their own, else the city's usual one. */
export async function draftAnswer(
  { db, actor, settings }: { db: CityDb; actor: Person; settings: CitySettings },
  idea: Asked,
): Promise<AnswerDraft> {
  const [signer] = await db
    .select({ jobTitle: people.jobTitle, department: people.department })
    .from(people)
    .where(eq(people.id, actor.id));
  return {
    ideaId: idea.id,
    status: idea.status,
    allowed: allowedStatuses(idea.status),
    recipients: await countRecipients({ db, actor }, idea.id),
    signedName: `${actor.firstName} ${actor.lastName}`.trim(),
    signedTitle: signer?.jobTitle ?? "",
    department: idea.topic?.department || signer?.department || settings.answeringDepartment,
  };
}
