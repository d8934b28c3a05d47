import type { IconName } from "@/lib/ui/icon-paths";
import type { IconSize } from "@/lib/ui/icon-styles";

export type { IconName } from "@/lib/ui/icon-paths";

type IconProps = {
  name: IconName;
  size?: IconSize;
  /** Only for an icon that stands alone; beside text it stays silent. */
  label?: string;
  className?: string;
};

export function Icon({ name, size = 20, label, className = "" }: IconProps) {
  const classes = `i i-${name} i-${size}${className && ` ${className}`}`;
  return label ? <span role="img" aria-label={label} className={classes} /> : <span className={classes} />;
}
