import type { ReactNode } from "react";
import type { NeighbourhoodShape } from "@/lib/cities/taxonomy";
import type { Placed } from "@/lib/insight/arranging/arrangement";
import type { Size, Widget } from "@/lib/insight/widgets";
import { AnswersWidget } from "./answers";
import { DevicesWidget } from "./devices";
import { EngagementWidget } from "./engagement";
import type { WidgetProps } from "./frame";
import { FunnelWidget } from "./funnel";
import { GroupsWidget } from "./groups";
import { HoursWidget } from "./hours";
import { NeighbourhoodsWidget } from "./neighbourhoods";
import { PromisesWidget } from "./promises";
import { StancesWidget } from "./stances";
import { TopicsWidget } from "./topics";

export type DrawProps = WidgetProps & { shapes: NeighbourhoodShape[]; late: number };

/** How each widget is drawn. */
const drawn: Record<Widget, (props: DrawProps) => ReactNode> = {
  engagement: EngagementWidget,
  topics: TopicsWidget,
  answers: AnswersWidget,
  neighbourhoods: NeighbourhoodsWidget,
  promises: PromisesWidget,
  funnel: FunnelWidget,
  stances: StancesWidget,
  hours: HoursWidget,
  devices: DevicesWidget,
  groups: GroupsWidget,
};

const wide: Record<Size, string> = {
  third: "md:col-span-3 2xl:col-span-2",
  half: "md:col-span-6 xl:col-span-3",
  whole: "md:col-span-6",
};

/** The widgets as somebody arranged them: in a row on a desk, beneath each other on a phone. */
export function Widgets({ placed, ...given }: DrawProps & { placed: Placed[] }) {
  return (
    <div className="widgets grid gap-6 *:min-w-0 md:grid-cols-6">
      {placed.map(({ widget, size }) => {
        const Drawn = drawn[widget];
        return (
          <div
            key={widget}
            className={`grid *:min-w-0 ${wide[size]} ${size === "whole" ? "" : "paper-half"}`}
          >
            <Drawn {...given} />
          </div>
        );
      })}
    </div>
  );
}
