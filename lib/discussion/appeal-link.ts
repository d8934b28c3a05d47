import { isSigned, sign } from "@/lib/base/keys";

export const appealKinds = ["idea", "comment", "account", "warning", "organisation"] as const;
export type AppealKind = (typeof appealKinds)[number];

/**
 * A removal, a warning, a suspension or the hiding of an organisation: of what, and since when. One that is taken back
 * and made again is another.
 */
export type Appealable = {
  kind: AppealKind;
  subjectId: string;
  against: Date;
  /** Of an organisation: for which of its speakers the link is. */
  speakerId?: string;
};

/** For whoever wrote it, owns the account or speaks for it: in the mail, and in the place of what was removed. */
export function appealToken(cityId: string, { kind, subjectId, against, speakerId }: Appealable): string {
  const text = [kind, subjectId, against.getTime(), ...(speakerId ? [speakerId] : [])].join(".");
  return `${text}.${sign(text, "appeal", cityId)}`;
}

export function appealPath(cityId: string, about: Appealable): string {
  return `/objection?token=${appealToken(cityId, about)}`;
}

/** Null where this city did not make it. */
export function readAppealToken(cityId: string, token: string): Appealable | null {
  const end = token.lastIndexOf(".");
  const text = token.slice(0, Math.max(end, 0));
  const [named, subjectId = "", since = "", speakerId] = text.split(".");
  const kind = appealKinds.find((known) => known === named);
  if (!kind || !isSigned(text, token.slice(end + 1), "appeal", cityId)) return null;
  return { kind, subjectId, against: new Date(Number(since)), speakerId };
}
