import { asc, desc, eq } from "drizzle-orm";
import { v5 } from "uuid";
import { projectBlockChanges, projectBlocks } from "@/db/schema/project-blocks";
import type { CityDb } from "@/db/with-city";
import { asBlockKind, type Block, type BlockKind } from "./kinds";

/** What a project shows until somebody arranges it. */
const atFirst: readonly BlockKind[] = ["activities", "timeline"];

/** The blocks of a project's page in their order. */
export async function listBlocks(db: CityDb, projectId: string): Promise<Block[]> {
  const blocks = await storedBlocks(db, projectId);
  if (blocks.length > 0 || (await wasArranged(db, projectId))) return blocks;
  return firstBlocks(projectId);
}

/** Their ids follow from the project's, so that a form can name what nobody has stored yet. */
export function firstBlocks(projectId: string): Block[] {
  return atFirst.map((kind, position) => ({ id: v5(kind, projectId), kind, content: {}, position }));
}

async function storedBlocks(db: CityDb, projectId: string): Promise<Block[]> {
  const { id, kind, content, position } = projectBlocks;
  const rows = await db
    .select({ id, kind, content, position })
    .from(projectBlocks)
    .where(eq(projectBlocks.projectId, projectId))
    .orderBy(asc(position), asc(id));
  return rows.map((row) => ({ ...row, kind: asBlockKind(row.kind) }));
}

/** An empty page that somebody wanted empty is told by its changes. */
async function wasArranged(db: CityDb, projectId: string): Promise<boolean> {
  return (await db.$count(projectBlockChanges, eq(projectBlockChanges.projectId, projectId))) > 0;
}

export type BlockChange = Pick<
  typeof projectBlockChanges.$inferSelect,
  "id" | "what" | "before" | "changedAt"
>;

/** What was done to a project's blocks, the last first. */
export async function listChanges(db: CityDb, projectId: string): Promise<BlockChange[]> {
  const { id, what, before, changedAt } = projectBlockChanges;
  return db
    .select({ id, what, before, changedAt })
    .from(projectBlockChanges)
    .where(eq(projectBlockChanges.projectId, projectId))
    .orderBy(desc(id));
}

/** A block that was removed and can be brought back. */
export type Removed = { change: string; block: Block };

export function removedBlocks(changes: readonly BlockChange[], blocks: readonly Block[]): Removed[] {
  const here = new Set(blocks.map(({ id }) => id));
  return changes.flatMap(({ id, what, before }) => {
    const [gone] = before;
    if (what !== "removed" || !gone?.was || here.has(gone.id)) return [];
    here.add(gone.id);
    return [{ change: id, block: { id: gone.id, ...gone.was, kind: asBlockKind(gone.was.kind) } }];
  });
}
