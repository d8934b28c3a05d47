import fc from "fast-check";
import { expect, test } from "vitest";
import { plainText, renderMarkdown } from "@/lib/base/markdown";

test("paragraphs, emphasis, lists and links come through", () => {
  const html = renderMarkdown("**Safe** crossing\n\n- one\n- two\n\nSee https://example.org/a");
  expect(html).toContain("<strong>Safe</strong>");
  expect(html).toContain("<li>one</li>");
  expect(html).toContain('<a href="https://example.org/a" rel="nofollow ugc noopener">');
});

test("headings start below the page's own, whatever level the writer began with", () => {
  expect(renderMarkdown("## One\n\n### Two")).toBe("<h3>One</h3>\n<h4>Two</h4>\n");
  expect(renderMarkdown("# One\n\n## Two")).toBe("<h3>One</h3>\n<h4>Two</h4>\n");
  expect(renderMarkdown("# One", { topHeading: 2 })).toBe("<h2>One</h2>\n");
});

test.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "[click](javascript:alert(1))",
  "[click](JaVaScRiPt&colon;alert(1))",
  "[click](data:text/html;base64,PHNjcmlwdD4=)",
  "<a href='//evil.example'>x</a>",
  "![x](javascript:alert(1))",
  '[x](https://a.example "onmouseover=alert(1)")',
  "<svg><animate onbegin=alert(1)></svg>",
  "<style>*{display:none}</style>",
])("hostile text stays text: %s", (hostile) => {
  const html = renderMarkdown(hostile);
  expect(html).not.toMatch(/<(script|style|svg|iframe|object)/i);
  expect(html).not.toMatch(/<[^>]+\son\w+=/i);
  expect(html).not.toMatch(/(href|src)="(javascript|data|\/\/)/i);
});

test("pictures come from the city's own files only", () => {
  expect(renderMarkdown("![a](https://tracker.example/p.gif)")).not.toContain("<img");
  expect(renderMarkdown("![a](//tracker.example/p.gif)")).not.toContain("<img");
  expect(renderMarkdown("![a](/admin/anything)")).not.toContain("<img");
  expect(renderMarkdown("![a plan](/files/abc.webp)")).toContain('<img src="/files/abc.webp" alt="a plan"');
});

test("an e-mail address that was only mentioned is no link", () => {
  expect(renderMarkdown("write to ana@example.org")).not.toContain("<a");
});

test("cards get the words alone, cut between words", () => {
  expect(plainText("## Why\n\nEvery **morning** & <evening>")).toBe("Why Every morning & <evening>");
  expect(plainText("one two three four", 12)).toBe("one two…");
  expect(plainText("👩‍👩‍👧 family")).toBe("👩‍👩‍👧 family");
});

test("no text whatever breaks it or brings a tag that is not allowed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const tags = [...renderMarkdown(text).matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag);
      const known =
        /^(p|br|strong|em|s|a|ul|ol|li|blockquote|code|pre|hr|img|table|thead|tbody|tr|th|td|h[2-6])$/;
      expect(tags.filter((tag) => !known.test(tag ?? ""))).toEqual([]);
    }),
  );
});

test("a text without any mark is read as Markdown reads it, only faster", () => {
  const alphabet = [
    "a",
    "é",
    "ب",
    "👍",
    " ",
    "  ",
    "\n",
    "\n\n",
    "1",
    ".",
    ")",
    "-",
    "+",
    "#",
    "=",
    "(",
    "!",
    ":",
    "/",
    "'",
    '"',
  ];
  const text = fc.array(fc.constantFrom(...alphabet), { maxLength: 30 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (words) => {
      // What follows has a mark, so the whole goes the long way.
      const long = plainText(`${words}\n\n**end**`);
      expect(`${plainText(words)} end`.trim()).toBe(long);
    }),
    { numRuns: 2000 },
  );
});
