import { z } from "zod";
import { isLocale } from "@/lib/base/locales";

export const uploadInput = z.object({
  ideas: z.instanceof(File, { error: "required" }),
  comments: z.instanceof(File).optional(),
});

const draft = z.string().max(60);

/** The selects of the columns are named by what the files are, see `readChoice`. */
export const columnsInput = z
  .object({
    draft,
    dates: z.enum(["", "dmy", "mdy"]).default(""),
    locale: z
      .string()
      .refine((value) => value === "" || isLocale(value))
      .default(""),
    due: z.literal("on").optional(),
  })
  .catchall(z.string().max(200));

export const runInput = z.object({ draft });
