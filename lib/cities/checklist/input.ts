import { z } from "zod";
import { checklistSteps } from "./steps";

/** One step that is fine as it is, or all that are left. */
export const tickInput = z.object({ step: z.enum([...checklistSteps, "rest"]) });
