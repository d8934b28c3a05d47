import { z } from "zod";
import { type DraftOwner, readDraft } from "@/lib/cities/kept-drafts";
import { type CensusTable, censusTable } from "./table";

const draft = z.object({ census: censusTable });

/** A table that was sent to be looked at, or null where it is gone. */
export async function keptCensus(owner: DraftOwner, id: string): Promise<CensusTable | null> {
  const kept = draft.safeParse(await readDraft(owner, id));
  return kept.success ? kept.data.census : null;
}
