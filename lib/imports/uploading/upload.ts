import { z } from "zod";

/** Larger files, and files of more rows, are for the command line: a form must answer before one gives up. */
export const uploadLimits = { bytes: 20 * 1024 * 1024, rows: 20_000 } as const;

const columns = z.record(z.string(), z.array(z.string()));
const file = z.object({ name: z.string(), columns: columns.nullable() });
const kind = z.object({
  rows: z.number(),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  repeats: z.number(),
  refused: z.number(),
});
const outcome = z.object({
  source: z.string(),
  counts: z.object({
    ideas: kind,
    comments: kind.extend({ replies: z.number(), orphans: z.number() }),
    topics: z.number(),
    neighbourhoods: z.number(),
    located: z.number(),
    inShapes: z.number(),
    kept: z.number(),
  }),
  made: z.object({ topics: z.array(z.string()), neighbourhoods: z.array(z.string()) }),
});

/** What is known of an uploaded file between one screen and the next. */
export const uploadState = z.object({
  ideas: file,
  comments: file.nullable(),
  dates: z.enum(["dmy", "mdy"]).nullable(),
  locale: z.string().nullable(),
  due: z.boolean(),
  /** what a dry run of just these columns said */
  tried: outcome.nullable(),
  done: outcome.nullable(),
});

export type UploadState = z.output<typeof uploadState>;
export type Outcome = z.output<typeof outcome>;
export type UploadedKind = "ideas" | "comments";

export function newUpload(ideas: string, comments: string | null): UploadState {
  return {
    ideas: { name: ideas, columns: null },
    comments: comments === null ? null : { name: comments, columns: null },
    dates: null,
    locale: null,
    due: false,
    tried: null,
    done: null,
  };
}
