import type { ReactNode } from "react";
import { Icon, type IconName } from "@/lib/ui/icon";
import { Ring, type RingStage } from "@/lib/ui/ring";

export type BadgeKind = "plain" | "brand" | "success" | "warning" | "danger" | "info";

/** A word about a thing: a topic, a role, "late". The meaning is in the word; the colour only repeats it. */
export function Badge({ children, kind = "plain", icon }: BadgeProps) {
  return (
    <span
      className={`inline-flex max-w-full items-center gap-1.5 rounded-full px-2.5 py-0.5 text-sm font-semibold ${kinds[kind]}`}
    >
      {icon ? <Icon name={icon} size={16} /> : null}
      {children}
    </span>
  );
}

/** Where an idea stands: the ring and its word. */
export function StatusPill({ stage, label }: { stage: RingStage; label: string }) {
  return (
    <span className="inline-flex max-w-full items-center gap-2 rounded-full border border-line bg-surface py-0.5 ps-1.5 pe-3 text-sm font-semibold text-ink">
      <Ring stage={stage} size={20} />
      {label}
    </span>
  );
}

type BadgeProps = { children: ReactNode; kind?: BadgeKind; icon?: IconName };

const kinds: Record<BadgeKind, string> = {
  plain: "bg-sunken text-ink",
  brand: "bg-brand-soft text-brand-text",
  success: "bg-success-soft text-success",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
  info: "bg-info-soft text-info",
};
