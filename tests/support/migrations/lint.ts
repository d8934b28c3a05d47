import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "./rules";

/** From before migrations were read by this; they have run everywhere. */
const grandfathered = 15;

export type File = { name: string; text: string };

/** What would keep people waiting, in migrations from now on. A line `-- safe: WHY` in a statement lets it pass. */
export function lintMigrations(files: File[]): string[] {
  const faults: string[] = [];
  const before: string[] = [];
  for (const { name, text } of files) {
    const inFile = statementsOf(text);
    const made = new Set(inFile.flatMap((statement) => madeBy(statement)));
    for (const statement of inFile) {
      const bare = withoutComments(statement);
      const excused = /--\s*safe:\s*\S+/.test(statement);
      for (const rule of rules) {
        if (Number.parseInt(name, 10) <= grandfathered || excused) continue;
        if (rule.breaks({ text: bare, made, before: [...before], inFile: inFile.map(withoutComments) }))
          faults.push(`${name}: ${rule.name}: ${bare.replace(/\s+/g, " ").slice(0, 90)}`);
      }
      before.push(bare);
    }
  }
  return faults;
}

export function migrationFiles(): File[] {
  const folder = "db/migrations";
  const names = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  return names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}

/** Functions hold semicolons of their own; elsewhere one ends a statement. */
function statementsOf(text: string): string[] {
  return text
    .split("--> statement-breakpoint")
    .flatMap((part) => (part.includes("$$") ? [part] : part.split(/;\s*(?:\n|$)/)))
    .map((statement) => statement.trim())
    .filter((statement) => withoutComments(statement));
}

function withoutComments(statement: string): string {
  return statement.replace(/--.*$/gm, "").trim();
}

function madeBy(statement: string): string[] {
  const name = /^create\s+table\s+(?:if\s+not\s+exists\s+)?(?:"?public"?\.)?"?(\w+)"?/i.exec(
    withoutComments(statement),
  )?.[1];
  return name ? [name.toLowerCase()] : [];
}
