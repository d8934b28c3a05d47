import type { SpokenFor } from "./spoken-for";

/** Who wrote something, as everyone may know it: never an address. A member may have spoken for an organisation. */
export type Author =
  | {
      kind: "member";
      id: string;
      name: string;
      staff: boolean;
      external: boolean;
      organisation: SpokenFor | null;
    }
  | { kind: "former"; organisation: SpokenFor | null }
  /** Written elsewhere and brought here; the name is what the other place gave, if anything. */
  | { kind: "imported"; name: string | null };

/** A contribution's own columns and those of the account it names, joined from the left. */
export type AuthorColumns = {
  authorId: string | null;
  authorName: string | null;
  source: string;
  firstName: string | null;
  lastName: string | null;
  role: string | null;
  deletedAt: Date | string | null;
  organisation: SpokenFor | null;
};

/** Those who speak for the city: marked as staff beside what they write. */
const speaking = [
  ...["communication", "external_moderator", "project_moderator"],
  ...["moderator", "department_head", "superadmin"],
];

/** In whose name it was written, if in an organisation's. */
export function organisationOf(author: Author): SpokenFor | null {
  return author.kind === "imported" ? null : author.organisation;
}

export function authorOf(row: AuthorColumns): Author {
  if (row.authorName) return { kind: "imported", name: row.authorName };
  if (row.source === "import" && !row.authorId) return { kind: "imported", name: null };
  const { organisation } = row;
  if (!row.authorId || row.deletedAt || row.firstName === null) return { kind: "former", organisation };
  const name = `${row.firstName} ${row.lastName ?? ""}`.trim();
  const staff = row.role !== null && speaking.includes(row.role);
  const external = row.role === "external_moderator";
  return { kind: "member", id: row.authorId, name, staff, external, organisation };
}
