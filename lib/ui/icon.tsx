import { type IconName, iconPaths } from "@/lib/ui/icon-paths";

export type { IconName } from "@/lib/ui/icon-paths";

type IconProps = {
  name: IconName;
  /** Pixels at the normal text size; icons grow with the text. */
  size?: number;
  /** Only for an icon that stands alone; beside text it stays silent. */
  label?: string;
  className?: string;
};

export function Icon({ name, size = 20, label, className = "" }: IconProps) {
  const width = `${size / 16}rem`;
  const flips = mirrored.has(name) ? "rtl:-scale-x-100" : "";
  return (
    <svg
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      viewBox="0 0 24 24"
      width={width}
      height={width}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.9}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`inline-block shrink-0 ${flips} ${className}`}
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}

/** These point along the line of reading. */
const mirrored = new Set<IconName>(["forward", "back", "reply", "external", "signOut", "send"]);
