import { fold } from "@/lib/imports/fold";

/** What a comment is on, as platforms name it: "Decidim::Proposals::Proposal", "Budget::Investment", "Comment". */
export interface Subject {
  /** its last word, folded */
  readonly kind: string;
  readonly of: "idea" | "comment" | "other";
}

const IDEA =
  "proposal|propuesta|proposition|vorschlag|voorstel|idea|idee|input|contribution|initiative|iniciativa|investment|proyecto|projet|project|suggestion|sugerencia|post";
const COMMENT = "comment|comentario|commentaire|kommentar|reactie|reply|respuesta|reponse|antwort";
const OTHER =
  "debate|debat|poll|question|meeting|event|topic|process|survey|blog|page|news|article|budget|result|amendment|annotation|phase|milestone|answer|vote|draft|proposal draft|sortition|accountability";

const kinds = new Map<string, Subject["of"]>([
  ...OTHER.split("|").map((word) => [word, "other"] as const),
  ...COMMENT.split("|").map((word) => [word, "comment"] as const),
  ...IDEA.split("|").map((word) => [word, "idea"] as const),
]);

/** Null for a word that names none of these. */
export function readSubject(cell: string): Subject | null {
  const kind = fold(cell.split(/::|[/.]/).at(-1) ?? "");
  const of = kinds.get(kind) ?? kinds.get(kind.split(" ").at(-1) ?? "");
  return of ? { kind, of } : null;
}
