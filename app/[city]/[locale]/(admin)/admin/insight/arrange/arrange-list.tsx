"use client";

import { useState } from "react";
import type { Change, Placed } from "@/lib/insight/arranging/arrangement";
import { moveTo, rearrange } from "@/lib/insight/arranging/arrangement";
import type { Size, Widget } from "@/lib/insight/widgets";
import { buttonClass } from "@/lib/ui/button";
import { ArrangeRow } from "./arrange-row";
import { useDrag } from "./use-drag";
import { useKeptFocus } from "./use-kept-focus";
import type { Words } from "./words";

type Props = {
  placed: Placed[];
  all: { widget: Widget; name: string; size: Size }[];
  sizes: { value: Size; label: string }[];
  words: Words;
};

/**
 * The widgets in their order. Each button sends the form where no script runs; with one, rows move in place (by the
 * buttons, by the handle's arrow keys, by dragging it) and saving keeps it.
 */
export function ArrangeList({ placed: before, all, sizes, words }: Props) {
  const [placed, setPlaced] = useState(before);
  const [said, setSaid] = useState("");
  const nameOf = (widget: Widget) => all.find((one) => one.widget === widget)?.name ?? widget;
  const list = useKeptFocus();
  const become = (next: Placed[], widget: Widget) => {
    const place = next.findIndex((one) => one.widget === widget);
    setPlaced(next);
    setSaid(
      place < 0 ? `${nameOf(widget)}: ${words.rest}` : `${nameOf(widget)}: ${place + 1} / ${next.length}`,
    );
  };
  const step = (change: Change, widget: Widget) => become(rearrange(placed, change, widget), widget);
  const resize = (widget: Widget, size: Size) =>
    setPlaced(placed.map((one) => (one.widget === widget ? { widget, size } : one)));
  const { dragged, grab } = useDrag(list, (widget, place) => become(moveTo(placed, widget, place), widget));
  const rest = all.filter(({ widget }) => !placed.some((one) => one.widget === widget));
  return (
    <div ref={list} className="grid gap-6">
      <section className="grid gap-2" aria-labelledby="arrange-shown">
        <h2 id="arrange-shown" className="text-xl font-bold">
          {words.shown}
        </h2>
        {placed.length === 0 ? <p className="text-muted">{words.none}</p> : null}
        <ol className="grid gap-2">
          {placed.map((one, index) => (
            <ArrangeRow
              key={one.widget}
              {...{ ...one, words, sizes, step, resize, grab }}
              name={nameOf(one.widget)}
              dragged={dragged === one.widget}
              first={index === 0}
              last={index === placed.length - 1}
            />
          ))}
        </ol>
      </section>
      {rest.length > 0 ? (
        <section className="grid gap-2" aria-labelledby="arrange-rest">
          <h2 id="arrange-rest" className="text-xl font-bold">
            {words.rest}
          </h2>
          <ul className="grid gap-2">
            {rest.map(({ widget, name }) => (
              <li
                key={widget}
                className="flex items-center justify-between gap-3 rounded-control border border-dashed border-line-strong px-4 py-2"
              >
                <span>{name}</span>
                <button
                  type="submit"
                  name="intent"
                  value={`add ${widget}`}
                  className={buttonClass({ size: "small" })}
                  onClick={(event) => {
                    event.preventDefault();
                    step("add", widget);
                  }}
                >
                  {words.add}
                  <span className="sr-only">: {name}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}
