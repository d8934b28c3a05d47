import type { CityDb } from "@/db/with-city";
import { ForbiddenError, RuleError } from "@/lib/base/errors";
import type { City } from "@/lib/cities/resolve";
import type { Actor } from "@/lib/people/actor";
import { authorizeAnswer } from "../place";
import type { WriteTogether } from "./input";
import { type AnswerPreview, findTogether, previewTogether } from "./queries";

type Read = { input: WriteTogether; sentAt: Date | null; previews: AnswerPreview[] };

/** An answer to several ideas, for whoever may send it; to others it does not exist. */
export async function readTogether(
  { db, actor, city }: { db: CityDb; actor: Actor; city: City },
  id: string,
): Promise<Read | null> {
  const found = await findTogether(db, id);
  if (!found) return null;
  try {
    const { ideas, department } = found.input;
    for (const ideaId of ideas) await authorizeAnswer({ db, actor }, { ideaId, department });
  } catch (error) {
    if (error instanceof ForbiddenError || error instanceof RuleError) return null;
    throw error;
  }
  return { ...found, previews: await previewTogether({ db, actor, city }, found.input) };
}
