import { type BlockContent, projectBlockChanges, projectBlocks } from "@/db/schema/project-blocks";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import type { BlockKind } from "@/lib/projects/blocks/kinds";

/** A project's page with a block of each kind that says something, all with the marker, and one that was removed. */
export async function furnishBlocks(
  db: CityDb,
  marker: string,
  project: string,
): Promise<{ blockId: string }> {
  const said = (word: string) => ({ en: `${marker} ${word}` });
  const picture = { id: "c".repeat(64), mime: "image/webp", bytes: 10 };
  const document = { id: "d".repeat(64), mime: "application/pdf", bytes: 2_400_000 };
  const item = () => ({ id: newId(), title: said("thing"), text: said("words") });
  const blocks: [BlockKind, BlockContent][] = [
    ["text", { title: said("heading"), text: said("paragraph") }],
    ["picture", { alt: said("picture"), text: said("caption"), file: picture }],
    ["gallery", { items: [{ ...item(), file: picture }] }],
    ["video", { title: said("film"), link: "https://www.youtube.com/watch?v=aqz-KE-bpKQ" }],
    ["activities", {}],
    ["timeline", {}],
    ["files", { items: [{ ...item(), file: document }] }],
    ["people", { items: [{ ...item(), name: `${marker} person` }] }],
    ["questions", { items: [item()] }],
    ["action", { text: said("call"), label: said("button"), link: "https://elsewhere.example/way" }],
  ];
  const rows = blocks.map(([kind, content], position) => ({
    ...{ id: newId(), projectId: project, kind, content, position },
  }));
  await db.insert(projectBlocks).values(rows);
  const was = { kind: "text", content: { text: said("gone") }, position: 99 };
  const change = { id: newId(), projectId: project, what: "removed" as const };
  await db.insert(projectBlockChanges).values({ ...change, before: [{ id: newId(), was }] });
  return { blockId: rows[0]?.id ?? "" };
}
