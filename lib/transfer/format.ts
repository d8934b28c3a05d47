import { z } from "zod";

/**
 * A whole city in one file: gzipped lines of JSON. First what it is and which tables it has, then their rows,
 * then the files' bytes, then how much it was, by which a torn file is known.
 */
export const formatVersion = 1;

/** What the dashboard adds up from the rest, and visits of browsers that came elsewhere. */
export const insightTables = [
  "contribution_days",
  "contribution_hours",
  "active_people",
  "member_paths",
  "answer_days",
  "stale_days",
  "stale_people",
  "visit_salts",
  "visit_marks",
  "open_data",
  "contribution_months",
  "active_gaps",
  "active_gap_changes",
  "project_hours",
  "project_people",
  "project_gaps",
  "project_gap_changes",
  "member_days",
  "member_day_changes",
];

/** What only one browser or one moment needs, what opens a door, or what the database adds up itself: it stays. */
export const leftBehind = [
  "sessions",
  "sign_in_requests",
  "pending_contributions",
  "form_submissions",
  "survey_drafts",
  "invitations",
  "organisation_invitations",
  "second_factors",
  "recovery_codes",
  // Made with this platform's key: elsewhere the list is sent anew, and residents show once more that they are.
  ...["resident_entries", "residences", "residence_letters", "group_members"],
  "idea_tallies",
  "idea_nearest",
  "due_tallies",
  "ledger_queue",
  "ledger_readers",
  "score_queue",
  "arrival_salts",
  "arrival_marks",
  "digest_weeks",
  "bulk_answers",
  ...insightTables,
];

const localeList = z.array(z.string().min(2).max(12)).min(1);

export const headLine = z.object({
  cityloop: z.literal(formatVersion),
  exportedAt: z.iso.datetime(),
  city: z.object({
    id: z.uuid(),
    slug: z.string().min(1).max(63),
    name: z.string().min(1).max(200),
    state: z.enum(["awaiting_approval", "live", "suspended"]),
    default_locale: z.string().min(2).max(12),
    locales: localeList,
    time_zone: z.string().min(1).max(64),
    brand_color: z.string().max(20),
    listed: z.boolean(),
    created_at: z.string(),
  }),
  tables: z.record(z.string(), z.array(z.string())),
});

export const rowsLine = z.object({ table: z.string(), rows: z.array(z.record(z.string(), z.unknown())) });
export const fileLine = z.object({ file: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.base64() });
export const endLine = z.object({
  end: z.object({ rows: z.record(z.string(), z.number()), files: z.number() }),
});

export type Head = z.output<typeof headLine>;
export type End = z.output<typeof endLine>["end"];

/** Whether a file's beginning is that of an exported city rather than of a table of ideas. */
export function isCityFile(firstLine: string): boolean {
  return /^\{"cityloop":\d+,/.test(firstLine);
}
