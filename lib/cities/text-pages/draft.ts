import { z } from "zod";
import { localizedText } from "@/lib/i18n/localized";
import { textPageLimits } from "./input";

/** What is kept between typing a page's text and looking at it. */
export const textPageDraft = z.object({
  id: z.uuid().nullable(),
  version: z.string(),
  title: localizedText({ max: textPageLimits.title * 4 }),
  body: localizedText({ max: textPageLimits.body * 4 }),
  inFooter: z.boolean(),
});

export type TextPageDraft = z.output<typeof textPageDraft>;
