import { z } from "zod";

export const largestList = 9_000_000;

export const uploadListInput = z.object({
  file: z.file({ error: "choose" }).max(largestList, { error: "invalid" }),
  mode: z.enum(["replace", "add"], { error: "choose" }),
});

export const deleteListInput = z.object({ list: z.literal("all") });
