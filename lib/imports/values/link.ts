import { notUnderstood, type Understood, understood } from "@/lib/imports/reason";

/** A link to the original: web addresses only; a path is completed by the site that the caller names. */
export function readLink(cell: string, base?: string): Understood<string> {
  const text = cell.trim();
  if (text === "") return understood<string>(null);
  const whole = /^www\./i.test(text) ? `https://${text}` : text;
  const parsed = URL.canParse(whole)
    ? new URL(whole)
    : base && URL.canParse(whole, base)
      ? new URL(whole, base)
      : null;
  if (!parsed) return /^\//.test(text) ? understood<string>(null) : notUnderstood("link", cell);
  const web = /^https?:$/.test(parsed.protocol) && parsed.username === "" && parsed.href.length <= 2000;
  return web ? understood(parsed.href) : notUnderstood("link", cell);
}
