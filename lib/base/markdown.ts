import { LRUCache } from "lru-cache";
import MarkdownIt from "markdown-it";
import sanitizeHtml from "sanitize-html";

declare const safe: unique symbol;

/** HTML that went through the sanitiser; nothing else has this type. */
export type SafeHtml = string & { readonly [safe]: true };

type Options = {
  /** The level of the text's own highest heading: 2 on a page of its own, 3 (the default) inside other content. */
  topHeading?: 2 | 3;
};

/** What people wrote, as HTML of a small safe set: no scripts, no styles, no pictures from elsewhere. */
export function renderMarkdown(text: string, { topHeading = 3 }: Options = {}): SafeHtml {
  const tokens = markdown.parse(text, {});
  const headings = tokens.filter(({ type }) => type === "heading_open" || type === "heading_close");
  const highest = Math.min(...headings.map(({ tag }) => Number(tag.slice(1))));
  for (const heading of headings) {
    heading.tag = `h${Math.min(6, Number(heading.tag.slice(1)) - highest + topHeading)}`;
  }
  return sanitizeHtml(markdown.renderer.render(tokens, markdown.options, {}), policy) as SafeHtml;
}

/** The words alone, on one line, for cards, previews and mails. Cut between words, with an ellipsis. */
export function plainText(text: string, max = Number.POSITIVE_INFINITY): string {
  const bare = marked.test(text) ? withoutMarks(text) : text;
  const words = bare.replace(/\s+/g, " ").trim();
  if ([...words].length <= max) return words;
  const cut = [...words].slice(0, max).join("");
  const lastSpace = cut.lastIndexOf(" ");
  return `${(lastSpace > max / 2 ? cut.slice(0, lastSpace) : cut).trimEnd().replace(/[.,;:]+$/, "")}…`;
}

const bareTexts = new LRUCache<string, string>({
  maxSize: 4_000_000,
  sizeCalculation: (bare, text) => bare.length + text.length + 1,
});

/** Reading Markdown is dear, and a list shows the same beginnings again and again. */
function withoutMarks(text: string): string {
  const known = bareTexts.get(text);
  if (known !== undefined) return known;
  const bare = decode(sanitizeHtml(markdown.render(text), { allowedTags: [], allowedAttributes: {} }));
  bareTexts.set(text, bare);
  return bare;
}

/** What may mean something in Markdown or HTML. Most texts hold none of it, and a page shows many. */
const marked = /[\\`*_[\]<>&~|]|\/\/|mailto:|[^\P{Cc}\r\n]|^[^\S\r\n]*(?:[-+#=]|\d+[.)])|^[^\S\r\n]{4}/imu;

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });
// A bare address of a person is no invitation to write to it.
markdown.linkify.set({ fuzzyEmail: false, fuzzyLink: false });

const tags = [
  "p",
  "br",
  "strong",
  "em",
  "s",
  "a",
  "ul",
  "ol",
  "li",
  "blockquote",
  "code",
  "pre",
  "hr",
  "img",
];
const tables = ["table", "thead", "tbody", "tr", "th", "td"];

const policy: sanitizeHtml.IOptions = {
  allowedTags: [...tags, ...tables, "h2", "h3", "h4", "h5", "h6"],
  allowedAttributes: { a: ["href", "rel"], img: ["src", "alt", "loading"], ol: ["start"] },
  allowedSchemes: ["https", "http", "mailto", "tel"],
  allowedSchemesByTag: { img: [] },
  allowProtocolRelative: false,
  transformTags: {
    a: sanitizeHtml.simpleTransform("a", { rel: "nofollow ugc noopener" }),
    img: sanitizeHtml.simpleTransform("img", { loading: "lazy" }),
  },
  exclusiveFilter: (frame) => frame.tag === "img" && !frame.attribs.src?.startsWith("/files/"),
};

function decode(html: string): string {
  const entities: Record<string, string> = {
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&#39;": "'",
  };
  return html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}
