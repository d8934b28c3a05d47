import { z } from "zod";
import {
  dottedForm,
  localizedLine,
  localizedMarkdown,
  optionalMoment,
  ticked,
  version,
} from "@/lib/cities/fields";

export const newsLimits = { title: 120, body: 20_000, alt: 200 } as const;

const words = {
  projectId: z
    .union([z.literal(""), z.uuid({ error: "choose" })])
    .optional()
    .transform((value) => value || null),
  title: localizedLine(newsLimits.title),
  body: localizedMarkdown(newsLimits.body),
  imageAlt: localizedLine(newsLimits.alt),
  picture: z.instanceof(File, { error: "invalid" }).optional(),
  removePicture: ticked,
};

export const writeNewsInput = dottedForm(words);
export const changeNewsInput = dottedForm({ id: z.uuid(), version, ...words });
export const newsInput = z.object({ id: z.uuid() });

/** Without a moment it is public at once. */
export const publishNewsInput = z.object({ id: z.uuid(), publishAt: optionalMoment });

type Sent = "picture" | "removePicture";
export type NewsWords = Omit<z.output<typeof writeNewsInput>, Sent> & { fileId?: string | null };
export type ChangeNewsInput = Omit<z.output<typeof changeNewsInput>, Sent> & { fileId?: string | null };
export type PublishNewsInput = z.output<typeof publishNewsInput>;
