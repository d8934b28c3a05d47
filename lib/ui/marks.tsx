"use client";

import { useEffect, useRef } from "react";
import type { MarkWords } from "@/lib/ui/mark-button";
import { sendMark } from "@/lib/ui/send-mark";

type MarkFormProps = {
  /** What the buttons name as their form. */
  id: string;
  /** The handler that they send to. */
  action: string;
  /** The page's own address: where one comes back to without JavaScript. */
  back: string;
  words: MarkWords;
};

/**
 * The one form of all `MarkButton`s of a page. With JavaScript a press answers at once, also on buttons that came
 * later; what the server counted replaces it, and a refusal puts back what was there.
 */
export function MarkForm({ id, action, back, words }: MarkFormProps) {
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const press = (event: MouseEvent) => {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      if (!button || button.getAttribute("form") !== id) return;
      event.preventDefault();
      if (button.ariaDisabled !== "true") void send(button, { action, back, words, status: status.current });
    };
    document.addEventListener("click", press);
    return () => document.removeEventListener("click", press);
  }, [id, action, back, words]);
  return (
    <form id={id} method="post" action={action} className="contents">
      <input type="hidden" name="back" value={back} />
      <p ref={status} role="status" className="sr-only" />
    </form>
  );
}

type Sending = Pick<MarkFormProps, "action" | "back" | "words"> & { status: HTMLElement | null };

async function send(button: HTMLButtonElement, { action, back, words, status }: Sending): Promise<void> {
  const { name, value } = button;
  const was = { on: name === "take", count: Number(button.dataset.count) };
  const on = !was.on;
  const all = Array.from(document.querySelectorAll("button")).filter(
    (other) => other.value === value && other.getAttribute("form") === button.getAttribute("form"),
  );
  const show = (state: Shown) => {
    for (const one of all) paint(one, state, words);
  };
  sayRefusal(button, "");
  for (const one of all) one.ariaDisabled = "true";
  show({ on, count: was.count + (on ? 1 : -1) });
  const answer = await sendMark(action, { [name]: value, back }, words);
  for (const one of all) one.ariaDisabled = null;
  if ("go" in answer) return window.location.assign(answer.go);
  if ("refused" in answer) {
    show(was);
    return sayRefusal(button, answer.refused);
  }
  show({ on, count: answer.count });
  if (status) status.textContent = answer.said;
}

type Shown = { on: boolean; count: number };

/** As `MarkButton` draws it. */
function paint(button: HTMLButtonElement, { on, count }: Shown, words: MarkWords): void {
  button.name = on ? "take" : "give";
  button.dataset.count = String(count);
  button.toggleAttribute("data-on", on);
  button.title = on ? words.takeBack : "";
  write(button, "word", on ? words.on : words.off);
  write(button, "count", count.toLocaleString(words.numbers));
}

function write(button: HTMLElement, part: string, text: string): void {
  const place = button.querySelector(`[data-part="${part}"]`);
  if (place) place.textContent = text;
}

function sayRefusal(button: HTMLElement, text: string): void {
  const said = button.parentElement?.querySelector(":scope > [role=alert]");
  if (said) said.remove();
  if (!text) return;
  const alert = document.createElement("p");
  alert.setAttribute("role", "alert");
  alert.className = "max-w-64 text-sm font-semibold text-danger";
  alert.textContent = text;
  button.after(alert);
}
