import type { ReactNode } from "react";

type Column = { key: string; label: string; numeric?: boolean };
type Row = {
  id: string;
  cells: Record<string, ReactNode>;
  /** Columns of which this row has nothing to say: a card on a phone leaves them out. */
  bare?: readonly string[];
};
type TableProps = {
  caption: string;
  /** The caption is always there; shown only where no heading says it already. */
  showCaption?: boolean;
  /** Few and narrow columns: it stays a table on a phone. */
  narrow?: boolean;
  /** Cells that say what they are: on a phone their columns' names are only heard. */
  plain?: boolean;
  columns: Column[];
  rows: Row[];
};

/** A table on a desk, a list of small cards on a phone: each value then stands beside its column's name. */
export function Table({ caption, showCaption, narrow, plain, columns, rows }: TableProps) {
  const [first] = columns;
  return (
    <div className="overflow-x-auto rounded-card border border-line bg-surface">
      <table
        className={`${narrow ? "narrow-table" : "stacking-table"} ${plain ? "plain-table" : ""} w-full border-collapse text-start`}
      >
        <caption className={showCaption ? "p-4 text-start text-lg font-bold" : "sr-only"}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? "text-end" : "text-start"}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column) => (
                <Cell
                  key={column.key}
                  column={column}
                  heading={column === first}
                  narrow={narrow}
                  bare={row.bare?.includes(column.key)}
                >
                  {row.cells[column.key]}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = { column: Column; heading: boolean; narrow?: boolean; bare?: boolean; children: ReactNode };

function Cell({ column, heading, narrow, bare, children }: CellProps) {
  if (heading) {
    return (
      <th scope="row" className="text-start font-semibold">
        {children}
      </th>
    );
  }
  const aside = narrow ? "text-end" : "sm:text-end";
  return (
    <td
      data-label={column.label}
      data-bare={bare || undefined}
      className={column.numeric ? `tabular-nums ${aside}` : ""}
    >
      <span>{children}</span>
    </td>
  );
}
