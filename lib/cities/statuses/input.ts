import { z } from "zod";
import { dottedForm, localizedLine, version } from "@/lib/cities/fields";

export const statusKeys = ["proposed", "under_review", "accepted", "under_way", "done", "declined"] as const;
export type StatusKey = (typeof statusKeys)[number];

export const statusInput = dottedForm({
  version,
  key: z.enum(statusKeys),
  label: localizedLine(30),
  description: localizedLine(120),
});

export type StatusInput = z.output<typeof statusInput>;
