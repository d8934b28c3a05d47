import { z } from "zod";

export const lookInHours = [1, 24, 72] as const;

export const allowLookInInput = z.object({
  hours: z.enum(["1", "24", "72"]).transform(Number),
});
