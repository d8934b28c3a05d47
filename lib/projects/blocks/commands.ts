import { eq } from "drizzle-orm";
import { type BlockBefore, projectBlockChanges, projectBlocks } from "@/db/schema/project-blocks";
import type { CityDb } from "@/db/with-city";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { Context } from "@/lib/cities/context";
import { type Edited, findConflict, lockSettings } from "@/lib/cities/editing";
import { authorize } from "@/lib/people/permissions";
import { lockProject, tellProject } from "../locking";
import { contentOf, hasRoomFor, type SentFiles } from "./content";
import type { AddBlockInput, ChangeBlockInput } from "./input";
import { type Block, blockLimits, type ChangeKind } from "./kinds";
import { listBlocks, listChanges, removedBlocks } from "./queries";
import { blockShown } from "./shown";

type Place = { project: string; id: string };

/** One more at the end of the page. */
export async function addBlock(
  { db, actor }: Context,
  { files, ...input }: AddBlockInput & { files: SentFiles },
): Promise<{ id: string }> {
  authorize(actor, "projects.manage", { project: input.project });
  const { locales } = await lockSettings(db);
  const blocks = await settle(db, input.project);
  requireRoom(blocks);
  const id = newId();
  const content = contentOf({}, input, { files, locales });
  await append(db, input.project, blocks, { id, kind: input.kind, content });
  await keep({ db, actor }, input.project, "added", [{ id, was: null }]);
  return { id };
}

export async function changeBlock(
  { db, actor }: Context,
  { files, ...input }: ChangeBlockInput & { files: SentFiles },
): Promise<Edited> {
  authorize(actor, "projects.manage", { project: input.project });
  const { locales } = await lockSettings(db);
  const { block } = await requireBlock(db, input);
  if (block.kind !== input.kind) throw new NotFoundError("block");
  if (!hasRoomFor(block.content, input))
    throw new RuleError("blocks.tooManyItems", { most: blockLimits.items });
  const content = contentOf(block.content, input, { files, locales });
  const conflict = await findConflict(db, {
    version: input.version,
    now: blockShown(block.kind, block.content, locales),
    wanted: blockShown(block.kind, content, locales),
    event: { verb: "project.changed", section: "blocks", subjectId: input.project },
  });
  if (conflict) return { ok: false, conflict };
  await db.update(projectBlocks).set({ content }).where(eq(projectBlocks.id, block.id));
  await keep({ db, actor }, input.project, "changed", [beforeOf(block)]);
  return { ok: true };
}

/** One place up or down; at the end of the page it stays where it is. */
export async function moveBlock(
  { db, actor }: Context,
  { to, ...place }: Place & { to: "up" | "down" },
): Promise<void> {
  authorize(actor, "projects.manage", { project: place.project });
  const { block, blocks } = await requireBlock(db, place);
  const other = blocks[blocks.indexOf(block) + (to === "up" ? -1 : 1)];
  if (!other) return;
  await put(db, block.id, other.position);
  await put(db, other.id, block.position);
  await keep({ db, actor }, place.project, "moved", [beforeOf(block), beforeOf(other)]);
}

export async function removeBlock({ db, actor }: Context, place: Place): Promise<void> {
  authorize(actor, "projects.manage", { project: place.project });
  const { block } = await requireBlock(db, place);
  await db.delete(projectBlocks).where(eq(projectBlocks.id, block.id));
  await keep({ db, actor }, place.project, "removed", [beforeOf(block)]);
}

/** Brings a removed block back, to the end of the page. */
export async function restoreBlock({ db, actor }: Context, { project, id }: Place): Promise<void> {
  authorize(actor, "projects.manage", { project });
  const blocks = await settle(db, project);
  const gone = removedBlocks(await listChanges(db, project), blocks).find(({ block }) => block.id === id);
  if (!gone) throw new NotFoundError("block");
  requireRoom(blocks);
  await append(db, project, blocks, gone.block);
  await keep({ db, actor }, project, "restored", [{ id, was: null }]);
}

/**
 * Takes the last change back, and that one only: the form names the change that its reader saw.
 * @throws RuleError where somebody changed something since
 */
export async function undoChange({ db, actor }: Context, { project, id }: Place): Promise<void> {
  authorize(actor, "projects.manage", { project });
  await settle(db, project);
  const [last] = await listChanges(db, project);
  if (last?.id !== id) throw new RuleError("blocks.changedSince");
  for (const { id: blockId, was } of last.before) {
    await db.delete(projectBlocks).where(eq(projectBlocks.id, blockId));
    if (was) await db.insert(projectBlocks).values({ id: blockId, projectId: project, ...was });
  }
  await db.delete(projectBlockChanges).where(eq(projectBlockChanges.id, id));
  await tell({ db, actor }, project);
}

/** The project's blocks as rows, while its row is held: what it shows at first is stored with the first change. */
async function settle(db: CityDb, projectId: string): Promise<Block[]> {
  await lockProject(db, projectId);
  const blocks = await listBlocks(db, projectId);
  if (blocks.length > 0) {
    await db
      .insert(projectBlocks)
      .values(blocks.map((block) => ({ ...block, projectId })))
      .onConflictDoNothing();
  }
  return blocks;
}

async function requireBlock(db: CityDb, { project, id }: Place): Promise<{ block: Block; blocks: Block[] }> {
  const blocks = await settle(db, project);
  const block = blocks.find((one) => one.id === id);
  if (!block) throw new NotFoundError("block");
  return { block, blocks };
}

function requireRoom(blocks: readonly Block[]): void {
  if (blocks.length >= blockLimits.each) throw new RuleError("blocks.tooMany", { most: blockLimits.each });
}

async function append(
  db: CityDb,
  projectId: string,
  blocks: readonly Block[],
  { id, kind, content }: Pick<Block, "id" | "kind" | "content">,
): Promise<void> {
  const position = Math.max(-1, ...blocks.map((block) => block.position)) + 1;
  await db.insert(projectBlocks).values({ id, projectId, kind, content, position });
}

async function put(db: CityDb, id: string, position: number): Promise<void> {
  await db.update(projectBlocks).set({ position }).where(eq(projectBlocks.id, id));
}

function beforeOf({ id, kind, content, position }: Block): BlockBefore {
  return { id, was: { kind, content, position } };
}

/** As many as can be taken back one after the other. */
const kept = 50;

async function keep(
  context: Pick<Context, "db" | "actor">,
  projectId: string,
  what: ChangeKind,
  before: BlockBefore[],
): Promise<void> {
  const { db } = context;
  await db.insert(projectBlockChanges).values({ id: newId(), projectId, what, before });
  for (const { id } of (await listChanges(db, projectId)).slice(kept))
    await db.delete(projectBlockChanges).where(eq(projectBlockChanges.id, id));
  await tell(context, projectId);
}

async function tell(context: Pick<Context, "db" | "actor">, id: string): Promise<void> {
  await tellProject(context, { verb: "project.changed", id, data: { section: "blocks" } });
}
