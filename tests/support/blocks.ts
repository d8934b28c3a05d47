import type { z } from "zod";
import type { Person } from "@/lib/people/actor";
import { addBlock } from "@/lib/projects/blocks/commands";
import type { SentFiles } from "@/lib/projects/blocks/content";
import { addBlockInput } from "@/lib/projects/blocks/input";
import { listBlocks } from "@/lib/projects/blocks/queries";
import type { TestCity } from "./city";
import { within } from "./idea";

type Sent = z.input<typeof addBlockInput>;

/** Adds a block as its form sends it. */
export function sendBlock(here: TestCity, actor: Person, sent: Sent, files: SentFiles = {}) {
  const input = addBlockInput.parse(sent);
  return within(here, actor, (context) => addBlock(context, { ...input, files }));
}

export const readBlocks = (here: TestCity, project: string) => here.run((db) => listBlocks(db, project));
