import { expect, test } from "vitest";
import { extendEnv } from "@/lib/base/env";
import { renderMail } from "@/lib/mail/render";

extendEnv({ PLATFORM_ORIGIN: "https://cityloop.example" });
const city = { name: "Gent & <Co>", brandColor: "#8a2d5c", primaryHost: "ghent.cityloop.example" };

test("whatever people wrote stays text in the mail's HTML", () => {
  const hostile = `<img src=x onerror=alert(1)> "quoted" & 'more'`;
  const { html, text } = renderMail(city, "en", {
    subject: hostile,
    parts: [
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
  expect(html).not.toMatch(/<(img|link|script|iframe|object|style)\b|url\(|@import/);
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
