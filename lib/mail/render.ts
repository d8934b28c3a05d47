import type { Locale } from "@/lib/base/locales";
import { deriveTheme, neutrals } from "@/lib/base/theme";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import type { City } from "@/lib/cities/resolve";
import { direction } from "@/lib/i18n/locales";
import type { MailContent, MailPart } from "./content";

export type RenderedMail = { subject: string; text: string; html: string };

/** Where `finishMail` puts what only one reader gets. */
export const footMark = "<!-- foot -->";

type Sender = Pick<City, "name" | "brandColor" | "primaryHost">;

/** A mail in the city's name and colour: plain text, and HTML that loads nothing from anywhere. */
export function renderMail(city: Sender, locale: Locale, content: MailContent): RenderedMail {
  return {
    subject: oneLine(content.subject),
    text: asText(city, content),
    html: asHtml(city, locale, content),
  };
}

function asText(city: Sender, { parts, reason }: MailContent): string {
  const foot = ["-- ", ...(reason ? [reason] : []), `${city.name}, ${absoluteUrl(city.primaryHost, "/")}`];
  return `${[...parts.map(partText), foot.join("\n")].join("\n\n")}\n`;
}

function partText(part: MailPart): string {
  if ("text" in part) return part.text;
  if ("quote" in part) return part.quote.replace(/^/gm, "> ");
  if ("code" in part) return `    ${part.code}`;
  if ("list" in part) return part.list.map(entryText).join("\n");
  return `${part.link.label}:\n${part.link.url}`;
}

function entryText({ label, url, note }: Entry): string {
  return `- ${oneLine(label)}${note && ` (${note})`}\n  ${url}`;
}

type Entry = Extract<MailPart, { list: unknown }>["list"][number];

function asHtml(city: Sender, locale: Locale, { subject, parts, reason }: MailContent): string {
  const theme = deriveTheme(city.brandColor);
  const foot = [
    ...(reason ? [escapeHtml(reason)] : []),
    `${escapeHtml(city.name)} · ${anchor(absoluteUrl(city.primaryHost, "/"), city.primaryHost, `color:${neutrals.muted}`)}`,
  ];
  return `<!doctype html>
<html lang="${locale}" dir="${direction(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px 12px;background:${neutrals.paper};color:${neutrals.ink};font:17px/1.6 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
<div role="article" lang="${locale}" dir="${direction(locale)}" style="max-width:560px;margin:0 auto;background:${neutrals.surface};border:1px solid ${neutrals.line};border-top:6px solid ${theme["brand-edge"]};border-radius:12px;padding:28px 24px">
<p style="margin:0 0 20px;font-weight:700;font-size:19px">${escapeHtml(city.name)}</p>
${parts.map((part) => partHtml(part, theme)).join("\n")}
<p style="margin:28px 0 0;padding-top:16px;border-top:1px solid ${neutrals.line};color:${neutrals.muted};font-size:15px">${foot.join("<br>")}${footMark}</p>
</div>
</body>
</html>
`;
}

function partHtml(part: MailPart, theme: ReturnType<typeof deriveTheme>): string {
  if ("text" in part) return `<p style="margin:0 0 16px">${lines(part.text)}</p>`;
  if ("quote" in part) {
    return `<blockquote dir="auto" style="margin:0 0 16px;padding:0 16px;border-inline-start:4px solid ${theme["brand-line"]}">${lines(part.quote)}</blockquote>`;
  }
  if ("code" in part) {
    return `<p dir="ltr" style="margin:0 0 16px;padding:14px;background:${theme["brand-soft"]};border-radius:10px;text-align:center;font:700 30px/1.2 ui-monospace,Menlo,Consolas,monospace;letter-spacing:6px">${escapeHtml(part.code)}</p>`;
  }
  if ("list" in part) {
    const entries = part.list.map((entry) => `<li style="margin:0 0 8px">${entryHtml(entry, theme)}</li>`);
    return `<ul style="margin:0 0 16px;padding:0;padding-inline-start:20px">${entries.join("\n")}</ul>`;
  }
  const look = `display:inline-block;padding:12px 22px;border-radius:10px;background:${theme.brand};color:${theme["on-brand"]};font-weight:700;text-decoration:none`;
  return `<p style="margin:0 0 16px">${anchor(part.link.url, part.link.label, look)}</p>`;
}

function entryHtml({ label, url, note }: Entry, theme: ReturnType<typeof deriveTheme>): string {
  const link = `<bdi>${anchor(url, label, `color:${theme["brand-text"]};font-weight:700`)}</bdi>`;
  return note ? `${link}<br><span style="color:${neutrals.muted}">${escapeHtml(note)}</span>` : link;
}

function anchor(url: string, label: string, style: string): string {
  return `<a href="${escapeHtml(url)}" style="${style}">${escapeHtml(label)}</a>`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll("\n", "<br>");
}

/** A subject is one header line, whatever a title in it holds. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
