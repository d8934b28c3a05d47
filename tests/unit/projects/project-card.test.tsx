import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { getTranslator } from "@/lib/i18n/translator";
import type { ProjectCard as Shown } from "@/lib/projects/queries";
import { ProjectCard } from "@/lib/projects/ui/project-card";
import type { Page } from "@/lib/request/page";

/** As much of a page as a card reads. */
const page = {
  ...{ t: getTranslator("en"), locale: "en", path: (to: string) => to },
  ...{ city: { defaultLocale: "en", timeZone: "UTC" }, known: { taxonomy: { topics: [] } } },
} as unknown as Page;

const street: Shown = {
  ...{ id: "1", code: "abc", slug: "a-new-mill-street", title: { en: "A new Mill Street" }, summary: {} },
  ...{ coverFileId: null, coverAlt: {}, topicId: null, decision: {}, decider: {} },
  ...{ publishAt: new Date("2026-01-01"), archiveAt: null, state: "active", until: null, hasOutcome: false },
};

const card = (changed: Partial<Shown> = {}) =>
  renderToStaticMarkup(<ProjectCard page={page} project={{ ...street, ...changed }} heading="h2" />);

test("a card says once that a project is under way, and until when where that is known", () => {
  expect(card().match(/Under way/g)).toHaveLength(1);
  expect(card({ until: "2026-12-24" })).toMatch(/Under way.*24 December 2026/);
});

test("a project without a sentence about it leaves no gap on its card", () => {
  expect(card()).not.toMatch(/<p[^>]*><\/p>/);
  expect(card({ summary: { en: "Room to walk" } })).toContain("Room to walk");
});
