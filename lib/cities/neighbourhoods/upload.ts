import { z } from "zod";
import { MOST_BYTES } from "@/lib/cities/geo/features";
import { geoProblem } from "@/lib/cities/geo/problems";
import { type NeighbourhoodFile, readNeighbourhoods } from "@/lib/cities/geo/read-neighbourhoods";
import { type DraftOwner, readDraft } from "@/lib/cities/kept-drafts";

/** What is kept between choosing a file and applying it. */
const uploadDraft = z.object({ text: z.string() });

type Names = { nameProperty: string; timeZone: string };

/** Reads an uploaded file before anything is kept; too large a one is not even read. */
export async function readUpload(
  upload: File,
  names: Names,
): Promise<{ text: string; file: NeighbourhoodFile }> {
  if (upload.size > MOST_BYTES) {
    const problem = geoProblem("tooLarge", {
      megabytes: Math.ceil(upload.size / 1e6),
      most: MOST_BYTES / 1e6,
    });
    return { text: "", file: { ok: false, problems: [problem], nameProperties: [] } };
  }
  const text = await upload.text();
  return { text, file: readText(text, names) };
}

/** The upload as it was kept, or null where it is gone. */
export async function readKept(
  owner: DraftOwner,
  draft: string,
  names: Names,
): Promise<NeighbourhoodFile | null> {
  const kept = uploadDraft.safeParse(await readDraft(owner, draft));
  return kept.success ? readText(kept.data.text, names) : null;
}

function readText(text: string, { nameProperty, timeZone }: Names): NeighbourhoodFile {
  return readNeighbourhoods(text, { timeZone, nameProperty: nameProperty || undefined });
}
