import type { ReactNode } from "react";
import type { IconName } from "@/lib/ui/icon";
import type { RingStage } from "@/lib/ui/icon-styles";

export type BadgeKind = "plain" | "brand" | "success" | "warning" | "danger" | "info";

type BadgeProps = { children: ReactNode; kind?: BadgeKind; icon?: IconName };

/** A word about a thing: a topic, a role, "late". The meaning is in the word; the colour only repeats it. */
export function Badge({ children, kind = "plain", icon }: BadgeProps) {
  return <span className={`badge badge-${kind}${icon ? ` with-icon i-${icon}` : ""}`}>{children}</span>;
}

/** Where an idea stands: the ring and its word. */
export function StatusPill({ stage, label }: { stage: RingStage; label: string }) {
  return <span className={`loopring-pill loopring-at-${stage}`}>{label}</span>;
}
