import type { RingSize, RingStage } from "@/lib/ui/icon-styles";

export type { RingStage } from "@/lib/ui/icon-styles";

type RingProps = {
  stage: RingStage;
  /** In pixels at the normal text size. */
  size?: RingSize;
  /** What the ring says, for those who do not see it; leave it out where the word stands beside it. */
  label?: string;
  className?: string;
};

/**
 * Our sign: a ring of five parts that closes when the loop does. Done is a closed ring with a tick,
 * declined an open one struck through, so neither depends on seeing colour.
 */
export function Ring({ stage, size = 26, label, className = "" }: RingProps) {
  const classes = `loopring loopring-at-${stage} loopring-${size}${className && ` ${className}`}`;
  return label ? <span role="img" aria-label={label} className={classes} /> : <span className={classes} />;
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
