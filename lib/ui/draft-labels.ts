import type { Translator } from "@/lib/i18n/translator";

/** What `DraftKeeper` says. */
export type DraftLabels = { restored: string; unfinished: string; restore: string; startAfresh: string };

export function draftLabels(t: Translator): DraftLabels {
  return {
    restored: t("form.draftRestored"),
    unfinished: t("form.draftOffered"),
    restore: t("board.post.draftRestore"),
    startAfresh: t("board.post.draftDiscard"),
  };
}
