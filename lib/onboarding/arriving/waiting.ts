import type { CityDb } from "@/db/with-city";
import { ideaCards } from "@/lib/ideas/queries";
import { visitor } from "@/lib/people/actor";
import { listPending, type Waiting } from "@/lib/people/pending";

/** What waits to be published, as its writer knows it: by its title, or the beginning of its text. */
export type WaitingItem = {
  id: string;
  kind: "idea" | "support" | "comment";
  title: string;
  text: string;
  until: Date;
};

const longestTitle = 80;

export async function listWaiting(
  db: CityDb,
  owner: { browserHash: string | null; personId?: string | null },
): Promise<WaitingItem[]> {
  const waiting = await listPending(db, owner);
  const supported = waiting.flatMap(({ kind, payload }) =>
    kind === "idea.support" ? [String(payload.ideaId)] : [],
  );
  const titles = new Map((await ideaCards(db, visitor, supported)).map(({ id, title }) => [id, title]));
  return waiting.map((one) => asItem(one, titles));
}

function asItem({ id, kind, payload, expiresAt }: Waiting, titles: Map<string, string>): WaitingItem {
  const text = String(payload.text ?? "");
  const base = { id, text, until: expiresAt };
  if (kind === "idea.submit") return { ...base, kind: "idea", title: String(payload.title ?? "") };
  if (kind === "comment.post") return { ...base, kind: "comment", title: shortened(text) };
  return { ...base, kind: "support", title: titles.get(String(payload.ideaId)) ?? "…" };
}

function shortened(text: string): string {
  const signs = [...text.replace(/\s+/g, " ").trim()];
  return signs.length <= longestTitle ? signs.join("") : `${signs.slice(0, longestTitle).join("")}…`;
}
