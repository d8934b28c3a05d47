import { domainToASCII } from "node:url";
import { z } from "zod";
import { normaliseHost } from "@/lib/base/host";
import { ticked } from "@/lib/cities/fields";

/** A domain as people type or paste it: with https:// and a path, in their own script. */
const host = z
  .string()
  .max(300)
  .transform((text) =>
    normaliseHost(
      domainToASCII(
        text
          .trim()
          .replace(/^https?:\/\//i, "")
          .replace(/\/.*$/, ""),
      ),
    ),
  )
  .refine((name): name is string => name !== null && isPublicDomain(name), "domain");

export const addDomainInput = z.object({ host });
export const domainInput = z.object({ host });
export const linkInput = z.object({ token: z.string({ error: "required" }).max(500) });
export const primaryInput = z.object({ host, seen: ticked.refine((yes) => yes, "agree") });

/** At least two labels, and an ending that is no number: neither a machine's name nor an address. */
function isPublicDomain(name: string): boolean {
  const labels = name.split(".");
  return labels.length > 1 && /[a-z]/.test(labels.at(-1) ?? "") && !reserved.test(name);
}

const reserved = /(^|\.)(localhost|local|internal|invalid|test|onion|arpa)$/;
