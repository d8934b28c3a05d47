import { projectBlocks } from "@/db/schema/project-blocks";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import type { Block } from "./kinds";

/** Blocks of a project that has none yet, in their order. */
export async function putBlocks(
  db: CityDb,
  projectId: string,
  blocks: readonly Pick<Block, "kind" | "content">[],
): Promise<void> {
  if (blocks.length === 0) return;
  await db
    .insert(projectBlocks)
    .values(
      blocks.map(({ kind, content }, position) => ({ id: newId(), projectId, kind, content, position })),
    );
}
