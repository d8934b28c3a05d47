import { z } from "zod";
import { isHexColor } from "@/lib/base/color";
import { ticked, version } from "@/lib/cities/fields";

export const brandColor = z
  .string()
  .trim()
  .transform((text) => (text.startsWith("#") ? text : `#${text}`).toLowerCase())
  .refine(isHexColor, "colour");

export const colorInput = z.object({
  version,
  brandColor,
  /** The other button of the form only shows what would become of the colour. */
  intent: z.enum(["save", "preview"]).default("save"),
});

export const logoInput = z.object({
  version,
  logo: z.instanceof(File, { error: "required" }).optional(),
  remove: ticked,
});

export type ColorInput = z.output<typeof colorInput>;
