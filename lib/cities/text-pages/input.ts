import { z } from "zod";
import { dottedForm, localizedLine, localizedMarkdown, ticked, version } from "@/lib/cities/fields";

/** Every city has these; they cannot be deleted. */
export const fixedPages = ["rules", "about", "privacy"] as const;

export const textPageLimits = { title: 80, body: 20_000 };

const words = {
  title: localizedLine(textPageLimits.title),
  body: localizedMarkdown(textPageLimits.body),
  inFooter: ticked,
  /** The other button of the form shows the page as it would be. */
  intent: z.enum(["save", "preview"]).default("save"),
};

export const addPageInput = dottedForm(words);
export const changePageInput = dottedForm({ version, id: z.uuid(), ...words });
export const pageInput = z.object({ id: z.uuid() });

export type PageWords = Omit<z.output<typeof addPageInput>, "intent">;
export type ChangePageInput = Omit<z.output<typeof changePageInput>, "intent">;
