import { z } from "zod";

/** Figures that a report may show: they count what everybody can read on the site. Visits and accounts stay inside. */
export const publicWidgets = [
  "engagement",
  "topics",
  "neighbourhoods",
  "answers",
  "promises",
  "stances",
] as const;
export type PublicWidget = (typeof publicWidgets)[number];

export const reportLimits = { title: 120, text: 10_000, parts: 40, reports: 200 };

/** Where a quoted sentence stands: its words are read from there each time, so what is taken back is gone here too. */
export const quoteRef = z.object({
  kind: z.enum(["idea", "comment"]),
  id: z.uuid(),
  mark: z.string().regex(/^[\w-]{22}$/),
});
export type QuoteRef = z.output<typeof quoteRef>;

const count = z.number().int().min(0).max(1_000_000);

export const themeData = z.object({
  label: z.array(z.string().max(120)).max(3),
  ideas: count,
  comments: count,
  /** In fives; null below five. */
  people: count.multipleOf(5).min(5).nullable(),
  for: count,
  against: count,
  quotes: z.array(quoteRef).max(3),
});
export type ThemeData = z.output<typeof themeData>;

export const part = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: z.string().max(reportLimits.text) }),
  z.object({ kind: z.literal("figure"), widget: z.enum(publicWidgets) }),
  z.object({ kind: z.literal("theme"), theme: themeData }),
  z.object({ kind: z.literal("quote"), quote: quoteRef }),
]);
export type Part = z.output<typeof part>;

export const sheet = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number()]))),
});

/** A report as it was on the day of publishing; figures as tables in each of the city's languages. */
export const published = z.object({
  title: z.string(),
  from: z.string(),
  to: z.string(),
  parts: z.array(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("text"), text: z.string() }),
      z.object({
        kind: z.literal("figure"),
        widget: z.enum(publicWidgets),
        sheets: z.record(z.string(), sheet),
      }),
      z.object({ kind: z.literal("theme"), theme: themeData }),
      z.object({ kind: z.literal("quote"), quote: quoteRef }),
    ]),
  ),
});
export type Published = z.output<typeof published>;
export type PublishedPart = Published["parts"][number];
