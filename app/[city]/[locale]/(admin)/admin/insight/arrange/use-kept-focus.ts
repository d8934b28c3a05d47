import { useLayoutEffect, useRef } from "react";

/** A list whose rows move: the button that moved one keeps the focus, or its neighbour where it cannot be pressed now. */
export function useKeptFocus() {
  const list = useRef<HTMLDivElement>(null);
  const key = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      key.current = target instanceof HTMLElement ? target.dataset.key : undefined;
    };
    const element = list.current;
    element?.addEventListener("focusin", remember);
    return () => element?.removeEventListener("focusin", remember);
  }, []);
  useLayoutEffect(() => {
    if (!key.current) return;
    const [, widget] = key.current.split(" ");
    const button = (name: string) => list.current?.querySelector<HTMLButtonElement>(`[data-key="${name}"]`);
    const same = button(key.current);
    (same && !same.disabled ? same : button(`drag ${widget}`))?.focus();
  });
  return list;
}
