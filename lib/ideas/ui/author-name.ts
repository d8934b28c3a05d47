import type { Translator } from "@/lib/i18n/translator";
import { type Author, organisationOf } from "@/lib/people/author";

/** An author's name within a sentence or a list. */
export function authorName(author: Author, t: Translator): string {
  const organisation = organisationOf(author)?.name;
  const person = personName(author, t);
  return organisation ? t("organisations.as.spokenBy", { organisation, person }) : person;
}

/** The person's own, whomever they spoke for. */
export function personName(author: Author, t: Translator): string {
  if (author.kind === "former") return t("idea.formerMember");
  return author.name ?? t("idea.importedAuthorUnknown");
}
