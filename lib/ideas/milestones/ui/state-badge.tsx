import type { PromiseState } from "@/lib/ideas/milestones/state";
import type { Page } from "@/lib/request/page";
import { Badge, type BadgeKind } from "@/lib/ui/badge";
import type { IconName } from "@/lib/ui/icon";

const looks: Record<PromiseState, { kind: BadgeKind; icon: IconName }> = {
  open: { kind: "info", icon: "calendar" },
  late: { kind: "danger", icon: "clock" },
  kept: { kind: "success", icon: "check" },
  withdrawn: { kind: "plain", icon: "close" },
};

/** What became of a promise, in a word. */
export function StateBadge({ page: { t }, state }: { page: Pick<Page, "t">; state: PromiseState }) {
  return (
    <Badge kind={looks[state].kind} icon={looks[state].icon}>
      {t(`promises.state.${state}`)}
    </Badge>
  );
}
