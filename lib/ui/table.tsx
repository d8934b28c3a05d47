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
  columns: Column[];
  rows: Row[];
};

/** A table on a desk, a list of small cards on a phone: each value then stands beside its column's name. */
export function Table({ caption, showCaption, narrow, columns, rows }: TableProps) {
  const [first] = columns;
  return (
    <div className="overflow-x-auto rounded-card border border-line bg-surface">
      <table className={`${narrow ? "narrow-table" : "stacking-table"} w-full border-collapse text-start`}>
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

type CellProps = { column: Column; heading: boolean; bare?: boolean; children: ReactNode };

function Cell({ column, heading, bare, children }: CellProps) {
  if (heading) {
    return (
      <th scope="row" className="text-start font-semibold">
        {children}
      </th>
    );
  }
  return (
    <td
      data-label={column.label}
      data-bare={bare || undefined}
      className={column.numeric ? "tabular-nums sm:text-end" : ""}
    >
      <span>{children}</span>
    </td>
  );
}
