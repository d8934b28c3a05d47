import type { NeighbourhoodShape } from "@/lib/cities/taxonomy";
import type { InboxCounts } from "@/lib/ideas/inbox/queries";
import { AnswersWidget } from "./answers";
import { DevicesWidget } from "./devices";
import { EngagementWidget } from "./engagement";
import type { WidgetProps } from "./frame";
import { FunnelWidget } from "./funnel";
import { GroupsWidget } from "./groups";
import { HoursWidget } from "./hours";
import { NeighbourhoodsWidget } from "./neighbourhoods";
import { StancesWidget } from "./stances";
import { TopicsWidget } from "./topics";

type Props = WidgetProps & { shapes: NeighbourhoodShape[]; inbox: InboxCounts };

export function Widgets({ shapes, inbox, ...given }: Props) {
  return (
    <div className="grid gap-6 *:min-w-0 xl:grid-cols-2">
      <EngagementWidget {...given} />
      <TopicsWidget {...given} />
      <AnswersWidget {...given} inbox={inbox} />
      <NeighbourhoodsWidget {...given} shapes={shapes} />
      <GroupsWidget {...given} />
      <FunnelWidget {...given} />
      <StancesWidget {...given} />
      <HoursWidget {...given} />
      <DevicesWidget {...given} />
    </div>
  );
}
