type HoursProps = {
  /** Seven names, Monday first. */
  days: string[];
  /** By day and hour. */
  counts: number[][];
  label: string;
  /** What stands under midnight, six, noon and six. */
  hours: string[];
};

/** A week as a grid of hours; the darker, the more. The fullest hour has a frame, so that grey print tells it too. */
export function Hours({ days, counts, label, hours }: HoursProps) {
  const most = Math.max(1, ...counts.flat());
  return (
    <figure className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-1">
      <ul aria-hidden="true" className="grid auto-rows-fr text-xs text-muted">
        {days.map((day) => (
          <li key={day} className="grid content-center">
            {day}
          </li>
        ))}
      </ul>
      <svg
        viewBox="0 0 240 70"
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        className="h-52 w-full rtl:-scale-x-100"
      >
        {cellsOf(counts).map(({ key, x, y, count }) => (
          <rect
            key={key}
            x={x}
            y={y}
            width="9"
            height="9"
            className={count === 0 ? "fill-sunken" : "fill-brand-edge"}
            fillOpacity={count === 0 ? 1 : 0.2 + (0.8 * count) / most}
            strokeWidth={count === most ? 2 : 0}
            stroke="currentColor"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <p aria-hidden="true" className="col-start-2 grid grid-cols-4 text-xs text-muted">
        {hours.map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </p>
    </figure>
  );
}

function cellsOf(counts: number[][]) {
  return counts.flatMap((row, day) =>
    row.map((count, hour) => ({ key: `${day} ${hour}`, x: hour * 10 + 0.5, y: day * 10 + 0.5, count })),
  );
}
