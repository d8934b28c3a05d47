import type { ReactNode } from "react";
import { Icon, type IconName } from "@/lib/ui/icon";

export type NoticeKind = "info" | "success" | "warning" | "error";

type NoticeProps = { kind?: NoticeKind; title?: string; children?: ReactNode; live?: boolean };

/** Something to know. `live` only where it appears by itself: then it is read out. */
export function Notice({ kind = "info", title, children, live }: NoticeProps) {
  const { box, ink, icon } = looks[kind];
  const role = live ? (kind === "error" ? "alert" : "status") : undefined;
  return (
    <div role={role} className={`flex gap-3 rounded-card border p-4 text-ink ${box}`}>
      <Icon name={icon} size={22} className={`mt-0.5 ${ink}`} />
      <div className="grid min-w-0 gap-1">
        {title ? <p className="font-bold">{title}</p> : null}
        {children ? <div>{children}</div> : null}
      </div>
    </div>
  );
}

const looks: Record<NoticeKind, { box: string; ink: string; icon: IconName }> = {
  info: { box: "border-info/35 bg-info-soft", ink: "text-info", icon: "info" },
  success: { box: "border-success/35 bg-success-soft", ink: "text-success", icon: "check" },
  warning: { box: "border-warning/35 bg-warning-soft", ink: "text-warning", icon: "alert" },
  error: { box: "border-danger/35 bg-danger-soft", ink: "text-danger", icon: "alert" },
};
