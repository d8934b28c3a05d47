import type { ReactNode } from "react";
import { Icon, type IconName } from "@/lib/ui/icon";
import { Ring, type RingStage } from "@/lib/ui/ring";

export type TimelineItem = {
  id: string;
  title: ReactNode;
  /** A finished date; `dateTime` is the machine's form of it. */
  date?: string;
  dateTime?: string;
  /** A step of the loop shows its ring, anything else an icon or a dot. */
  stage?: RingStage;
  icon?: IconName;
  /** What is still to come is drawn open. */
  ahead?: boolean;
  children?: ReactNode;
};

/** What happened and what is promised, from the first day on. */
export function Timeline({ items, label }: { items: TimelineItem[]; label?: string }) {
  return (
    <ol aria-label={label} className="grid">
      {items.map((item) => (
        <li key={item.id} className="group/step relative grid grid-cols-[2.25rem_1fr] gap-x-3 pb-6 last:pb-0">
          <span
            aria-hidden="true"
            className={`absolute start-[1.0625rem] top-10 bottom-1 border-s-2 group-last/step:hidden ${item.ahead ? "border-dashed border-line-strong/50" : "border-brand-line"}`}
          />
          <Marker item={item} />
          <div className="min-w-0 pt-1">
            <p className={`font-bold ${item.ahead ? "text-muted" : "text-ink"}`}>{item.title}</p>
            {item.date ? (
              <time dateTime={item.dateTime} className="text-sm text-muted">
                {item.date}
              </time>
            ) : null}
            {item.children ? <div className="mt-2">{item.children}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Marker({ item }: { item: TimelineItem }) {
  if (item.stage !== undefined)
    return <Ring stage={item.stage} size={36} className={item.ahead ? "opacity-60" : ""} />;
  const look = item.ahead
    ? "border-2 border-dashed border-line-strong text-muted"
    : "bg-brand-soft text-brand-text";
  return (
    <span className={`grid size-9 place-items-center rounded-full ${look}`}>
      {item.icon ? (
        <Icon name={item.icon} size={18} />
      ) : (
        <span className="size-2.5 rounded-full bg-current" />
      )}
    </span>
  );
}
