import { isSigned, sign } from "@/lib/base/keys";

export const appealKinds = ["idea", "comment", "account", "warning"] as const;
export type AppealKind = (typeof appealKinds)[number];

/** A removal, a warning or a suspension: of what, and since when. One that is taken back and made again is another. */
export type Appealable = { kind: AppealKind; subjectId: string; against: Date };

/** For whoever wrote it or owns the account: in the mail, and in the place of what was removed. */
export function appealToken(cityId: string, { kind, subjectId, against }: Appealable): string {
  const text = `${kind}.${subjectId}.${against.getTime()}`;
  return `${text}.${sign(text, "appeal", cityId)}`;
}

export function appealPath(cityId: string, about: Appealable): string {
  return `/objection?token=${appealToken(cityId, about)}`;
}

/** Null where this city did not make it. */
export function readAppealToken(cityId: string, token: string): Appealable | null {
  const [named = "", subjectId = "", since = "", signature = ""] = token.split(".");
  const kind = appealKinds.find((known) => known === named);
  if (!kind || !isSigned(`${kind}.${subjectId}.${since}`, signature, "appeal", cityId)) return null;
  return { kind, subjectId, against: new Date(Number(since)) };
}
