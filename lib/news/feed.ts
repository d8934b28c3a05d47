import { plainText } from "@/lib/base/markdown";

export type FeedItem = { title: string; url: string; text: string; at: Date };
export type Feed = {
  title: string;
  description: string;
  url: string;
  self: string;
  language: string;
  items: FeedItem[];
};

/** RSS 2.0, as readers have taken it for twenty years (https://www.rssboard.org/rss-specification). */
export function rss({ title, description, url, self, language, items }: Feed): string {
  const head = [
    tag("title", title),
    tag("link", url),
    tag("description", description),
    tag("language", language),
    `<atom:link href="${escaped(self)}" rel="self" type="application/rss+xml"/>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${head.join("")}${items.map(itemOf).join("")}</channel></rss>
`;
}

function itemOf({ title, url, text, at }: FeedItem): string {
  const parts = [tag("title", title), tag("link", url), tag("guid", url), tag("pubDate", at.toUTCString())];
  return `<item>${parts.join("")}${tag("description", plainText(text, 400))}</item>`;
}

function tag(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

/** XML 1.0 knows no control characters, and a lone half of a pair is no character. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
