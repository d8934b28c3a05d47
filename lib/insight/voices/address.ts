import { ideaPath, ideaShortPath } from "@/lib/ideas/address";

type Source = { kind: "idea" | "comment"; id: string; code: string; slug: string };

/** Where a contribution stands; a comment on its idea's page. */
export function contributionPath({ kind, id, code, slug }: Source): string {
  return kind === "idea"
    ? ideaPath({ code, slug })
    : `${ideaShortPath({ code })}?comment=${id}#comment-${id}`;
}
