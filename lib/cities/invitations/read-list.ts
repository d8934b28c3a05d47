import { CsvError, parse } from "csv-parse/sync";
import {
  type InviteInput,
  inviteInput,
  projectsOf,
  type StaffRole,
  staffRoles,
} from "@/lib/cities/staff/input";
import { mostAtOnce } from "./input";

/** What is wrong with a line by itself; `check.ts` adds what the city knows. */
export type LineProblem = "email" | "name" | "role" | "leads" | "projects" | "twice";
export type ReadLine = {
  line: number;
  given: string;
  invite: InviteInput | null;
  problem: LineProblem | null;
};
export type ReadList =
  | { ok: true; lines: ReadLine[] }
  | { ok: false; why: "broken" | "empty" | "tooMany"; line?: number };

type Usual = { role: StaffRole; leads: string[]; projects: string[] };

/**
 * Reads a pasted list or a table: address, first name, last name, role, departments (several with a bar between),
 * by comma, semicolon or tab. A first line without any address is taken as headings.
 */
export function readList(text: string, usual: Usual, roleNames: Map<string, StaffRole>): ReadList {
  const table = cells(text.replace(/\r\n?/g, "\n"));
  if (!Array.isArray(table)) return { ok: false, why: "broken", line: table.line };
  const rows = table.filter(({ record }, place) => place > 0 || record.some((cell) => cell.includes("@")));
  const [first] = table;
  // A list of one line is no heading: whoever typed it sees what is wrong with it.
  const read = rows.length > 0 ? rows : first ? [first] : [];
  if (read.length === 0) return { ok: false, why: "empty" };
  if (read.length > mostAtOnce) return { ok: false, why: "tooMany" };
  const seen = new Set<string>();
  return {
    ok: true,
    lines: read.map(({ record, line }) => {
      const one = readLine(record, usual, roleNames);
      const problem = one.invite && seen.has(one.invite.email) ? "twice" : one.problem;
      if (one.invite) seen.add(one.invite.email);
      return { line, given: record.filter(Boolean).join(", ").slice(0, 200), ...one, problem };
    }),
  };
}

type Row = { record: string[]; line: number };

function cells(text: string): Row[] | { line: number } {
  const firstLine = text.split("\n")[0] ?? "";
  const delimiter = ["\t", ";", ","].find((mark) => firstLine.includes(mark)) ?? ",";
  try {
    const rows: Row[] = [];
    parse(text, {
      ...{ delimiter, bom: true, trim: true, skip_empty_lines: true },
      ...{ skip_records_with_empty_values: true, relax_column_count: true },
      on_record: (record: string[], { lines }) => {
        rows.push({ record, line: lines });
        return null;
      },
    });
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { line: Number(error.lines ?? 1) };
  }
}

function readLine(
  [email = "", firstName = "", lastName = "", roleWord = "", leadWords = ""]: string[],
  usual: Usual,
  roleNames: Map<string, StaffRole>,
): { invite: InviteInput | null; problem: LineProblem | null } {
  const role = roleWord ? roleNames.get(roleWord.toLowerCase()) : usual.role;
  if (!role) return { invite: null, problem: "role" };
  const named = leadWords.split("|").map((word) => word.trim());
  const leads = leadWords ? named.filter(Boolean) : usual.leads;
  const of = {
    leads: role === "department_head" ? leads : [],
    projects: [...projectsOf(role, usual.projects)],
  };
  const given = { email, firstName, lastName, role, ...of };
  const parsed = inviteInput.safeParse(given);
  if (parsed.success) return { invite: parsed.data, problem: null };
  const field = String(parsed.error.issues[0]?.path[0]);
  return { invite: null, problem: problemOf[field] ?? "email" };
}

const problemOf: Record<string, LineProblem> = {
  leads: "leads",
  projects: "projects",
  firstName: "name",
  lastName: "name",
};

/** A role by its own key or by its name in any language that the reader may have typed it in. */
export function roleNames(nameOf: (role: StaffRole) => string[]): Map<string, StaffRole> {
  return new Map(
    staffRoles.flatMap((role) => [role, ...nameOf(role)].map((name) => [name.toLowerCase(), role])),
  );
}
