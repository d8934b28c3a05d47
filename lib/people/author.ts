/** Who wrote something, as everyone may know it: never an address. */
export type Author =
  | { kind: "member"; id: string; name: string; staff: boolean; external: boolean }
  | { kind: "former" }
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
};

/** Those who speak for the city: marked as staff beside what they write. */
const speaking = ["communication", "external_moderator", "moderator", "department_head", "superadmin"];

export function authorOf(row: AuthorColumns): Author {
  if (row.authorName) return { kind: "imported", name: row.authorName };
  if (row.source === "import" && !row.authorId) return { kind: "imported", name: null };
  if (!row.authorId || row.deletedAt || row.firstName === null) return { kind: "former" };
  const name = `${row.firstName} ${row.lastName ?? ""}`.trim();
  const staff = row.role !== null && speaking.includes(row.role);
  return { kind: "member", id: row.authorId, name, staff, external: row.role === "external_moderator" };
}
