import { expect, test } from "vitest";
import { contrast } from "@/lib/base/color";
import { extendEnv } from "@/lib/base/env";
import { brandAtNight } from "@/lib/base/theme";
import { renderMail } from "@/lib/mail/render";

extendEnv({ PLATFORM_ORIGIN: "https://cityloop.example" });
const city = { name: "Gent & <Co>", brandColor: "#8a2d5c", primaryHost: "ghent.cityloop.example" };

test("whatever people wrote stays text in the mail's HTML", () => {
  const hostile = `<img src=x onerror=alert(1)> "quoted" & 'more'`;
  const { html, text } = renderMail(city, "en", {
    subject: hostile,
    parts: [
      { heading: hostile },
      { table: { columns: ["", hostile], rows: [[hostile, hostile]] } },
      { text: hostile },
      { quote: hostile },
      { code: hostile },
      { link: { label: hostile, url: `https://x/?a="b"` } },
    ],
    reason: hostile,
  });
  expect(html).not.toContain("<img");
  expect(html).not.toContain("<Co>");
  expect(html).toContain(`href="https://x/?a=&#34;b&#34;"`);
  expect(text).toContain(hostile);
});

test("a mail loads nothing from anywhere", () => {
  const { html } = renderMail(city, "en", { subject: "Hello", parts: [{ text: "Hello" }] });
  expect(html).not.toMatch(/<(img|link|script|iframe|object)\b|url\(|@import/);
});

test("a title with line breaks makes no header of its own", () => {
  const { subject } = renderMail(city, "en", { subject: "Hi\r\nBcc: all@example.org", parts: [] });
  expect(subject).toBe("Hi Bcc: all@example.org");
});

test("Arabic is written from right to left, its codes from left to right", () => {
  const { html } = renderMail(city, "ar", { subject: "رمز", parts: [{ code: "123456" }] });
  expect(html).toContain(`<html lang="ar" dir="rtl">`);
  expect(html).toMatch(/<p dir="ltr"[^>]*>123456<\/p>/);
});

test("what is written on day and on night is readable, whatever colour a city has", () => {
  for (const brandColor of ["#000000", "#ffffff", "#ffe500", "#0b6e4f", "#8a2d5c", "#000080"]) {
    const night = brandAtNight(brandColor);
    expect([brandColor, contrast(night, "#211d17") >= 4.5]).toEqual([brandColor, true]);
    const { html } = renderMail({ ...city, brandColor }, "en", { subject: "Hello", parts: [] });
    expect(html).toContain(`.brand{color:${night}!important}`);
  }
});

test("figures are a table by name in HTML and a line each in plain text", () => {
  const table = { columns: ["", "Now", "Before"], rows: [["Ideas", "12", "9"]] };
  const { html, text } = renderMail(city, "en", {
    subject: "Hello",
    parts: [{ heading: "Hello" }, { table }],
  });
  expect(text).toContain("HELLO\n\nIdeas: 12 (Now), 9 (Before)");
  expect(html).toMatch(/<th class="line" scope="row"[^>]*>Ideas<\/th><td[^>]*>12<\/td><td[^>]*>9<\/td>/);
});
