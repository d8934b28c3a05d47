import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import type { CitySettings } from "@/lib/cities/settings";
import type { Person } from "@/lib/people/actor";
import { departmentsOf } from "./place";

/** How whoever answers signs, until they say otherwise. */
export type Signer = {
  signedName: string;
  signedTitle: string;
  department: string;
  /** The same whatever the topic: whom somebody speaks for who stands behind another's answer. */
  ownDepartment: string;
  /** Whether it may be signed in no department's name. */
  mayBeNobody: boolean;
};

/** The department is the one wanted (a topic's), else their own, else the city's usual one; of those they may speak for. */
export async function signerOf(
  { db, actor, settings }: { db: CityDb; actor: Person; settings: CitySettings },
  ofTopic = "",
): Promise<Signer> {
  const [own] = await db
    .select({ jobTitle: people.jobTitle, department: people.department })
    .from(people)
    .where(eq(people.id, actor.id));
  const usual = own?.department || settings.answeringDepartment;
  const allowed = await departmentsOf({ db, actor });
  const within = (wanted: string) =>
    !allowed || allowed.includes(wanted) ? wanted : (allowed.find(Boolean) ?? "");
  return {
    signedName: `${actor.firstName} ${actor.lastName}`.trim(),
    signedTitle: own?.jobTitle ?? "",
    department: within(ofTopic || usual),
    ownDepartment: within(usual),
    mayBeNobody: allowed?.includes("") ?? false,
  };
}
