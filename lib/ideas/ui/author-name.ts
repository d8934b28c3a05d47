import type { Translator } from "@/lib/i18n/translator";
import type { Author } from "@/lib/people/author";

/** An author's name within a sentence or a list. */
export function authorName(author: Author, t: Translator): string {
  if (author.kind === "former") return t("idea.formerMember");
  return author.name ?? t("idea.importedAuthorUnknown");
}
