import type { CityDb } from "@/db/with-city";
import type { CitySettings } from "@/lib/cities/settings";
import { listReplies, type SavedReply } from "@/lib/ideas/replying/queries";
import type { IdeaStatus } from "@/lib/ideas/status";
import type { Person } from "@/lib/people/actor";
import { allowedStatuses } from "./policy";
import { countRecipients } from "./recipients";
import { type Signer, signerOf } from "./signer";

/** What the form to answer an idea starts with. */
export type AnswerDraft = Signer & {
  ideaId: string;
  status: IdeaStatus;
  allowed: readonly IdeaStatus[];
  recipients: number;
  /** Words that answers often begin with. */
  replies: SavedReply[];
};

type Asked = { id: string; status: IdeaStatus; topic: { department: string } | null };

/** Signed by whoever opens it. */
export async function draftAnswer(
  { db, actor, settings }: { db: CityDb; actor: Person; settings: CitySettings },
  idea: Asked,
): Promise<AnswerDraft> {
  return {
    ideaId: idea.id,
    status: idea.status,
    allowed: allowedStatuses(idea.status),
    recipients: await countRecipients({ db, actor }, idea.id),
    replies: await listReplies(db),
    ...(await signerOf({ db, actor, settings }, idea.topic?.department)),
  };
}
