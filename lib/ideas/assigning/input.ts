import { z } from "zod";
import { ideaSubject } from "@/lib/ideas/input";

/** Nobody is nobody in particular: the department. */
export const assignIdeaInput = ideaSubject.extend({
  personId: z.union([z.literal("").transform(() => null), z.uuid({ error: "choose" })]).default(null),
});
export type AssignIdeaInput = z.output<typeof assignIdeaInput>;
