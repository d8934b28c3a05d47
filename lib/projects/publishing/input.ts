import { z } from "zod";
import { optionalMoment, version } from "@/lib/cities/fields";

/** By the city's clocks. */
export const scheduleInput = z.object({
  id: z.uuid(),
  version,
  publishAt: optionalMoment,
  archiveAt: optionalMoment,
});

export type ScheduleInput = z.output<typeof scheduleInput>;
