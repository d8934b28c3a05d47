import { z } from "zod";
import { locales } from "@/lib/base/locales";
import { version } from "@/lib/cities/fields";

export const timeZones = Intl.supportedValuesOf("timeZone");

const knownZones = new Set(timeZones);

export const languagesInput = z
  .object({
    version,
    locales: z.preprocess(
      (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
      z.array(z.enum(locales)).min(1),
    ),
    defaultLocale: z.enum(locales),
    timeZone: z.string().refine((zone) => knownZones.has(zone), "choose"),
  })
  .refine((input) => input.locales.includes(input.defaultLocale), {
    path: ["defaultLocale"],
    error: "defaultNotOffered",
  });

export type LanguagesInput = z.output<typeof languagesInput>;
