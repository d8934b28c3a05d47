export type RingStage = 0 | 1 | 2 | 3 | 4 | 5 | "declined";

type RingProps = {
  /** Fifths of the way from posted to done: 1 proposed, 2 under review, 3 accepted, 4 under way, 5 done. */
  stage: RingStage;
  /** In pixels at the normal text size. */
  size?: number;
  /** What the ring says, for those who do not see it; leave it out where the word stands beside it. */
  label?: string;
  className?: string;
};

/**
 * Our sign: a ring of five parts that closes when the loop does. Done is a closed ring with a tick,
 * declined an open one struck through, so neither depends on seeing colour.
 */
export function Ring({ stage, size = 24, label, className = "" }: RingProps) {
  const width = `${size / 16}rem`;
  return (
    <svg
      viewBox="0 0 24 24"
      width={width}
      height={width}
      fill="none"
      strokeLinecap="round"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      className={`inline-block shrink-0 ${className}`}
    >
      {stage === "declined" ? <Declined /> : <Parts closed={stage} />}
    </svg>
  );
}

/** Promises kept, answers in time: how much of a whole, with the number in the middle. */
export function RingChart({ value, total, center, label, size = 144 }: RingChartProps) {
  const share = total > 0 ? Math.min(1, Math.max(0, value / total)) : 0;
  const width = `${size / 16}rem`;
  return (
    <div className="inline-grid shrink-0 place-items-center *:col-start-1 *:row-start-1">
      <svg
        viewBox="0 0 24 24"
        width={width}
        height={width}
        fill="none"
        role="img"
        aria-label={label}
        className="-rotate-90"
      >
        <circle cx="12" cy="12" r="10" className="stroke-brand-line" strokeWidth="2.2" />
        {share > 0 ? (
          <circle
            cx="12"
            cy="12"
            r="10"
            className="stroke-brand-edge"
            strokeWidth="2.2"
            strokeLinecap="round"
            pathLength="100"
            strokeDasharray={share < 1 ? `${(share * 100).toFixed(1)} 100` : undefined}
          />
        ) : null}
      </svg>
      <span
        aria-hidden="true"
        className={`text-center font-bold tabular-nums ${size < 120 ? "text-lg" : "text-2xl"}`}
      >
        {center}
      </span>
    </div>
  );
}

type RingChartProps = {
  value: number;
  total: number;
  /** The formatted number in the middle, such as "86%". */
  center: string;
  /** The whole statement: "86% of answers came in time". */
  label: string;
  size?: number;
};

function Parts({ closed }: { closed: Exclude<RingStage, "declined"> }) {
  if (closed === 5) {
    return (
      <>
        <circle cx="12" cy="12" r="9.6" className="stroke-brand-edge" strokeWidth="3.2" />
        <path
          d="M8.2 12.3l2.7 2.7 5-5.4"
          className="stroke-brand-edge"
          strokeWidth="2.2"
          strokeLinejoin="round"
        />
      </>
    );
  }
  return (
    <>
      <path d={arcs.slice(closed).join("")} className="stroke-brand-line" strokeWidth="3.2" />
      {closed > 0 ? (
        <path d={arcs.slice(0, closed).join("")} className="stroke-brand-edge" strokeWidth="3.2" />
      ) : null}
    </>
  );
}

function Declined() {
  return (
    <g className="stroke-muted" strokeWidth="2.6">
      <path d={arc(-20, 110)} />
      <path d={arc(160, 290)} />
      <path d="M4.4 4.4l15.2 15.2" />
    </g>
  );
}

/** An arc on the ring, in degrees clockwise from the top. */
function arc(from: number, to: number): string {
  const at = (degrees: number) => {
    const radians = ((degrees - 90) * Math.PI) / 180;
    return `${(12 + 9.6 * Math.cos(radians)).toFixed(2)} ${(12 + 9.6 * Math.sin(radians)).toFixed(2)}`;
  };
  return `M${at(from)}A9.6 9.6 0 0 1 ${at(to)}`;
}

// Each part takes a fifth less the room for two round ends and a gap that is seen at 16 px.
const arcs = [0, 72, 144, 216, 288].map((start) => arc(start + 16, start + 56));
