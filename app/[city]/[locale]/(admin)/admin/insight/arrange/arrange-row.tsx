import type { KeyboardEvent, PointerEvent } from "react";
import type { Change, Placed } from "@/lib/insight/arranging/arrangement";
import type { Size, Widget } from "@/lib/insight/widgets";
import { Icon } from "@/lib/ui/icon";
import type { Words } from "./words";

type Props = Placed & {
  name: string;
  sizes: { value: Size; label: string }[];
  words: Words;
  first: boolean;
  last: boolean;
  dragged: boolean;
  step: (change: Change, widget: Widget) => void;
  resize: (widget: Widget, size: Size) => void;
  grab: (event: PointerEvent, widget: Widget) => void;
};

const keys: Record<string, Change> = { ArrowUp: "up", ArrowDown: "down" };

/** One widget: where it stands, how wide it is, and what moves it. */
export function ArrangeRow({ widget, size, name, sizes, words, first, last, dragged, ...act }: Props) {
  const press = (event: KeyboardEvent) => {
    const change = keys[event.key];
    if (!change || (change === "up" ? first : last)) return;
    event.preventDefault();
    act.step(change, widget);
  };
  return (
    <li
      data-widget={widget}
      className={`grid grid-cols-[auto_1fr_auto] items-center gap-x-2 rounded-control border bg-surface p-2 sm:grid-cols-[auto_1fr_auto_auto] ${dragged ? "border-brand-edge shadow-lifted" : "border-line"}`}
    >
      <input type="hidden" name="widget" value={widget} />
      <button
        type="button"
        data-key={`drag ${widget}`}
        className="grid size-11 cursor-grab touch-none place-items-center rounded-control text-muted hover:bg-sunken"
        onPointerDown={(event) => act.grab(event, widget)}
        onKeyDown={press}
      >
        <Icon name="menu" />
        <span className="sr-only">{`${words.drag}: ${name}`}</span>
      </button>
      <span className="min-w-0 font-semibold max-sm:col-span-2">{name}</span>
      <label className="min-w-0 max-sm:col-span-2 max-sm:ps-2">
        <span className="sr-only">{`${words.size}: ${name}`}</span>
        <select
          name={`size.${widget}`}
          value={size}
          onChange={(event) => {
            const chosen = sizes.find(({ value }) => value === event.target.value);
            if (chosen) act.resize(widget, chosen.value);
          }}
          className="control control-select sm:w-auto"
        >
          {sizes.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <span className="flex">
        {(["up", "down", "remove"] as const).map((change) => (
          <button
            key={change}
            type="submit"
            name="intent"
            value={`${change} ${widget}`}
            data-key={`${change} ${widget}`}
            disabled={(change === "up" && first) || (change === "down" && last)}
            className="grid size-11 place-items-center rounded-control text-brand-text hover:bg-sunken disabled:text-line-strong"
            onClick={(event) => {
              event.preventDefault();
              act.step(change, widget);
            }}
          >
            <Icon
              name={change === "remove" ? "close" : "chevron"}
              className={change === "up" ? "rotate-180" : ""}
            />
            <span className="sr-only">{`${words[change]}: ${name}`}</span>
          </button>
        ))}
      </span>
    </li>
  );
}
