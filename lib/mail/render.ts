import type { Locale } from "@/lib/base/locales";
import { brandAtNight, deriveTheme, neutrals, night } from "@/lib/base/theme";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import type { City } from "@/lib/cities/resolve";
import { direction } from "@/lib/i18n/locales";
import type { MailContent } from "./content";
import { anchor, escapeHtml, oneLine, partHtml, partText } from "./render-part";

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

function asHtml(city: Sender, locale: Locale, { subject, parts, reason }: MailContent): string {
  const theme = deriveTheme(city.brandColor);
  const foot = [
    ...(reason ? [escapeHtml(reason)] : []),
    `${escapeHtml(city.name)} · ${anchor(absoluteUrl(city.primaryHost, "/"), city.primaryHost, { class: "muted", style: `color:${neutrals.muted}` })}`,
  ];
  return `<!doctype html>
<html lang="${locale}" dir="${direction(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title>${nightStyle(city.brandColor)}</head>
<body class="paper" style="margin:0;padding:24px 12px;background:${neutrals.paper};color:${neutrals.ink};font:17px/1.6 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
<div class="sheet" role="article" lang="${locale}" dir="${direction(locale)}" style="max-width:560px;margin:0 auto;background:${neutrals.surface};border:1px solid ${neutrals.line};border-top:6px solid ${theme["brand-edge"]};border-radius:12px;padding:28px 24px">
<h1 style="margin:0 0 20px;font-weight:700;font-size:19px;line-height:1.6">${escapeHtml(city.name)}</h1>
${parts.map((part) => partHtml(part, theme)).join("\n")}
<p class="muted line" style="margin:28px 0 0;padding-top:16px;border-top:1px solid ${neutrals.line};color:${neutrals.muted};font-size:15px">${foot.join("<br>")}${footMark}</p>
</div>
</body>
</html>
`;
}

/** Mail programs that know night read it here; all others keep what each element says of itself. */
function nightStyle(brandColor: string): string {
  return `<style>@media (prefers-color-scheme:dark){.paper{background:${night.paper}!important;color:${night.ink}!important}.sheet{background:${night.surface}!important;border-left-color:${night.line}!important;border-right-color:${night.line}!important;border-bottom-color:${night.line}!important}.muted{color:${night.muted}!important}.line{border-color:${night.line}!important}.brand{color:${brandAtNight(brandColor)}!important}.ink{color:${neutrals.ink}!important}}</style>`;
}
