export type Column = { key: string; value: number; before?: number; title: string };

type ColumnsProps = {
  columns: Column[];
  /** The whole statement, for those who do not see the drawing; the figures stand in the table beside it. */
  label: string;
  /** What stands beneath the first and the last column. */
  first: string;
  last: string;
  max: string;
};

const height = 100;
const step = 12;

/** Columns over time, and the period before as a dashed line: told apart in grey and by those who see no colours. */
export function Columns({ columns, label, first, last, max }: ColumnsProps) {
  const most = Math.max(1, ...columns.flatMap(({ value, before = 0 }) => [value, before]));
  const y = (value: number) => height - (value / most) * height;
  const width = columns.length * step;
  const line = columns
    .map(({ before = 0 }, index) => `M${index * step} ${y(before).toFixed(1)}h${step}`)
    .join("");
  return (
    <figure className="grid gap-1">
      <p aria-hidden="true" className="text-xs text-muted">
        {max}
      </p>
      <svg
        viewBox={`0 -2 ${width} ${height + 4}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        className="h-44 w-full border-y border-line rtl:-scale-x-100"
      >
        {columns.map(({ key, value, title }, index) => (
          <rect
            key={key}
            x={index * step + 1.5}
            width={step - 3}
            y={y(value)}
            height={height - y(value)}
            className="fill-brand-edge"
          >
            <title>{title}</title>
          </rect>
        ))}
        {columns.some(({ before }) => before !== undefined) ? (
          <g fill="none">
            <path d={line} strokeWidth="5" className="stroke-surface" vectorEffect="non-scaling-stroke" />
            <path
              d={line}
              strokeWidth="2"
              strokeDasharray="5 3"
              className="stroke-ink"
              vectorEffect="non-scaling-stroke"
            />
          </g>
        ) : null}
      </svg>
      <p aria-hidden="true" className="flex justify-between text-xs text-muted">
        <span>{first}</span>
        <span>{last}</span>
      </p>
    </figure>
  );
}
