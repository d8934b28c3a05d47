import { and, eq } from "drizzle-orm";
import { topics } from "@/db/schema/city";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { type CitySettings, loadSettings } from "@/lib/cities/settings";
import type { Actor } from "@/lib/people/actor";
import { authorize, type Place, reachOf } from "@/lib/people/permissions";
import type { AnswerIdeaInput } from "./input";

type Settings = Pick<CitySettings, "answeringDepartment">;

/** Whose an idea is to answer: its topic's department, else the one in charge. */
export function placeOf(topic: { department: string } | null, { answeringDepartment }: Settings): Place {
  return { department: topic?.department || answeringDepartment };
}

/** Answering is a right of the whole city or of departments: a head speaks for these, and in no other's name. */
export async function authorizeAnswer(
  { db, actor }: { db: CityDb; actor: Actor },
  { ideaId, department }: Pick<AnswerIdeaInput, "ideaId" | "department">,
): Promise<void> {
  await authorizeAnswerTo({ db, actor }, ideaId);
  const reach = reachOf(actor, "ideas.answer");
  if (!reach || reach.scope === "city" || reach.of.includes(department)) return;
  throw new RuleError("roles.notYourDepartment", { departments: reach.of.join(", ") });
}

/** Whether what is done to an idea is theirs who answer it; whatever speaks in a department's name, asks `authorizeAnswer`. */
export async function authorizeAnswerTo(
  { db, actor }: { db: CityDb; actor: Actor },
  ideaId: string,
): Promise<void> {
  const reach = reachOf(actor, "ideas.answer");
  const narrow = reach !== null && reach.scope !== "city";
  authorize(actor, "ideas.answer", narrow ? await placeOfIdea(db, ideaId) : {});
}

async function placeOfIdea(db: CityDb, ideaId: string): Promise<Place> {
  const [idea] = await db
    .select({ department: topics.department })
    .from(ideas)
    .leftJoin(topics, and(eq(topics.cityId, ideas.cityId), eq(topics.id, ideas.topicId)))
    .where(eq(ideas.id, ideaId));
  if (!idea) throw new NotFoundError("idea");
  return placeOf({ department: idea.department ?? "" }, await loadSettings(db));
}
