import { type deriveTheme, neutrals } from "@/lib/base/theme";
import type { MailPart, MailPicture, MailTable } from "./content";

type Theme = ReturnType<typeof deriveTheme>;
type Entry = Extract<MailPart, { list: unknown }>["list"][number];

export function partText(part: MailPart): string {
  if ("heading" in part) return part.heading.toLocaleUpperCase();
  if ("text" in part) return part.text;
  if ("quote" in part) return part.quote.replace(/^/gm, "> ");
  if ("code" in part) return `    ${part.code}`;
  if ("list" in part) return part.list.map(entryText).join("\n");
  if ("table" in part) return tableText(part.table);
  if ("picture" in part) return part.picture.alt;
  return `${part.link.label}:\n${part.link.url}`;
}

function entryText({ label, url, note }: Entry): string {
  return `- ${oneLine(label)}${note && ` (${note})`}\n  ${url}`;
}

/** Each row a line that a voice can read: what it is, then its figures with their column's name. */
function tableText({ columns, rows }: MailTable): string {
  return rows
    .map(([name = "", ...cells]) => {
      const figures = cells.map((cell, index) => `${cell} (${columns[index + 1] ?? ""})`);
      return `${name}: ${figures.join(", ")}`;
    })
    .join("\n");
}

export function partHtml(part: MailPart, theme: Theme): string {
  if ("heading" in part) {
    return `<h2 style="margin:28px 0 10px;font-size:20px;line-height:1.3">${escapeHtml(part.heading)}</h2>`;
  }
  if ("text" in part) return `<p style="margin:0 0 16px">${lines(part.text)}</p>`;
  if ("quote" in part) {
    return `<blockquote dir="auto" style="margin:0 0 16px;padding:0 16px;border-inline-start:4px solid ${theme["brand-line"]}">${lines(part.quote)}</blockquote>`;
  }
  if ("code" in part) {
    return `<p dir="ltr" class="ink" style="margin:0 0 16px;padding:14px;background:${theme["brand-soft"]};border-radius:10px;text-align:center;font:700 30px/1.2 ui-monospace,Menlo,Consolas,monospace;letter-spacing:6px">${escapeHtml(part.code)}</p>`;
  }
  if ("list" in part) {
    const entries = part.list.map((entry) => `<li style="margin:0 0 8px">${entryHtml(entry, theme)}</li>`);
    return `<ul style="margin:0 0 16px;padding:0;padding-inline-start:20px">${entries.join("\n")}</ul>`;
  }
  if ("table" in part) return tableHtml(part.table);
  if ("picture" in part) return pictureHtml(part.picture);
  const look = `display:inline-block;padding:12px 22px;border-radius:10px;background:${theme.brand};color:${theme["on-brand"]};font-weight:700;text-decoration:none`;
  return `<p style="margin:0 0 16px">${anchor(part.link.url, part.link.label, { style: look })}</p>`;
}

function entryHtml({ label, url, note }: Entry, theme: Theme): string {
  const style = `color:${theme["brand-text"]};font-weight:700`;
  const link = `<bdi>${anchor(url, label, { class: "brand", style })}</bdi>`;
  return note
    ? `${link}<br><span class="muted" style="color:${neutrals.muted}">${escapeHtml(note)}</span>`
    : link;
}

function tableHtml({ columns, rows }: MailTable): string {
  const place = (index: number) =>
    index === 0
      ? "text-align:start;padding:7px 0"
      : "text-align:end;padding:7px 0 7px;padding-inline-start:12px";
  const head = columns.map(
    (label, index) =>
      `<th class="muted" scope="col" style="${place(index)};color:${neutrals.muted};font-size:14px;font-weight:600;line-height:1.3;vertical-align:bottom">${escapeHtml(label)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = row.map((cell, index) => {
      const style = `${place(index)};border-top:1px solid ${neutrals.line};font-variant-numeric:tabular-nums`;
      return index === 0
        ? `<th class="line" scope="row" style="${style};font-weight:400">${escapeHtml(cell)}</th>`
        : `<td class="line" style="${style}${index === 1 ? ";font-weight:700" : ""}">${escapeHtml(cell)}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table style="width:100%;margin:0 0 16px;border-collapse:collapse;font-size:16px;line-height:1.4"><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("\n")}</tbody></table>`;
}

/** On white also at night, since its colours are made for that. Mail that is sent carries it as an attachment. */
function pictureHtml({ png, alt, width, height, ends, legend }: MailPicture): string {
  const source = `data:image/png;base64,${png.toString("base64")}`;
  const image = `<img src="${source}" alt="${escapeHtml(alt)}" width="${width}" height="${height}" style="display:block;width:100%;height:auto;border:0">`;
  const end = (text: string, side: "start" | "end") =>
    `<td style="padding:2px 0 0;text-align:${side}">${escapeHtml(text)}</td>`;
  const keys = legend.map(
    ({ color, hollow, label }) =>
      `<span style="white-space:nowrap"><span style="display:inline-block;width:10px;height:10px;border:1px solid ${color};background:${hollow ? neutrals.surface : color};border-radius:3px"></span> ${escapeHtml(label)}</span>`,
  );
  return `<div class="ink" style="margin:0 0 16px;padding:12px;background:${neutrals.surface};color:${neutrals.ink};border-radius:10px;font-size:14px;line-height:1.4">${image}<table role="presentation" style="width:100%;border-collapse:collapse"><tr>${end(ends[0], "start")}${end(ends[1], "end")}</tr></table><p style="margin:8px 0 0">${keys.join(" &nbsp; ")}</p></div>`;
}

/** A link, with what it looks like by day; its class says what it becomes at night. */
export function anchor(url: string, label: string, look: { class?: string; style: string }): string {
  const name = look.class ? ` class="${look.class}"` : "";
  return `<a href="${escapeHtml(url)}"${name} style="${look.style}">${escapeHtml(label)}</a>`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll("\n", "<br>");
}

/** A subject is one header line, whatever a title in it holds. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
