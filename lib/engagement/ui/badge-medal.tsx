import { iconPaths } from "@/lib/ui/icon-paths";

type Look = { path: string; hue: number };

const looks: Record<string, Look> = {
  ideas: { path: iconPaths.edit, hue: 85 },
  supported: { path: iconPaths.support, hue: 25 },
  accepted: { path: iconPaths.check, hue: 150 },
  helpful: { path: iconPaths.star, hue: 60 },
  listening: { path: iconPaths.comment, hue: 230 },
  welcoming: { path: iconPaths.users, hue: 340 },
  surveys: { path: iconPaths.list, hue: 270 },
  meetings: { path: iconPaths.calendar, hue: 120 },
  helping: { path: iconPaths.heart, hue: 10 },
  districts: { path: iconPaths.map, hue: 190 },
};

/** A badge as a medal with a pip for each level there is; grey and dashed before the first is reached. */
export function BadgeMedal({ badge, level, levels, fileId, size = 72 }: BadgeMedalProps) {
  const { path, hue } = looks[badge] ?? { path: iconPaths.star, hue: hueOf(badge) };
  const isReached = level > 0;
  const ground = isReached ? `oklch(0.93 0.055 ${hue})` : "var(--color-sunken)";
  const pen = isReached ? `oklch(0.42 0.11 ${hue})` : "var(--color-muted)";
  const width = `${size / 16}rem`;
  return (
    <svg viewBox="0 0 72 72" width={width} height={width} fill="none" aria-hidden="true" className="shrink-0">
      {[0, 45].map((turn) => (
        <rect
          key={turn}
          {...{ x: 12, y: 8, width: 48, height: 48, rx: 12 }}
          transform={`rotate(${turn} 36 32)`}
          fill={ground}
        />
      ))}
      <circle
        {...{ cx: 36, cy: 32, r: 21 }}
        stroke={pen}
        strokeWidth="1.6"
        strokeDasharray={isReached ? undefined : "3 4"}
      />
      {fileId ? (
        <Picture fileId={fileId} faded={!isReached} />
      ) : (
        <path
          d={path}
          transform="translate(22.2 18.2) scale(1.15)"
          stroke={pen}
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
      {pipsOf(levels).map(({ number, x }) => (
        <circle
          key={number}
          {...{ cx: x, cy: 66, r: 3.6 }}
          fill={number <= level ? pen : "none"}
          stroke={pen}
          strokeWidth="1.4"
        />
      ))}
    </svg>
  );
}

type BadgeMedalProps = {
  badge: string;
  level: number;
  levels: number;
  /** A picture of the city's own in the middle. */
  fileId?: string | null;
  size?: number;
};

/** Cut round by the ring; grey before the first level, as a drawn one is. */
function Picture({ fileId, faded }: { fileId: string; faded: boolean }) {
  return (
    <image
      href={`/files/${fileId}/320`}
      {...{ x: 16, y: 12, width: 40, height: 40 }}
      preserveAspectRatio="xMidYMid slice"
      className={`[clip-path:circle(50%)] ${faded ? "opacity-50 grayscale" : ""}`}
    />
  );
}

/** From the middle outwards, so that one, two or three stand below the sign. */
function pipsOf(levels: number): { number: number; x: number }[] {
  return Array.from({ length: levels }, (_, index) => ({
    number: index + 1,
    x: 36 + (index - (levels - 1) / 2) * 11,
  }));
}

/** A colour of its own for each badge that a city made up. */
function hueOf(badge: string): number {
  return [...badge].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
}
