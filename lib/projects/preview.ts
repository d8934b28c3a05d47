import { isSigned, sign } from "@/lib/base/keys";

type Draft = { id: string; previewRound: number };

/** Opens a draft for whoever was given the link, until there is a new link or the project is published. */
export function previewToken(cityId: string, draft: Draft): string {
  return sign(textOf(draft), "project-preview", cityId);
}

export function isPreviewToken(cityId: string, draft: Draft, token: string): boolean {
  return isSigned(textOf(draft), token, "project-preview", cityId);
}

function textOf({ id, previewRound }: Draft): string {
  return `${id}.${previewRound}`;
}
