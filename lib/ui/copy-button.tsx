"use client";

import { useEffect, useState } from "react";
import { buttonClass } from "@/lib/ui/button";

type Props = { text: string; labels: { copy: string; copied: string; of: string } };

/** Puts a text on the clipboard; without JavaScript there is nothing to press and the text is marked by hand. */
export function CopyButton({ text, labels }: Props) {
  const [state, setState] = useState<"off" | "ready" | "copied">("off");
  useEffect(() => setState(navigator.clipboard ? "ready" : "off"), []);
  if (state === "off") return null;
  async function copy() {
    await navigator.clipboard.writeText(text).then(
      () => setState("copied"),
      () => setState("off"),
    );
  }
  return (
    <button type="button" className={buttonClass({ variant: "secondary", size: "small" })} onClick={copy}>
      <span aria-live="polite">{state === "copied" ? labels.copied : labels.copy}</span>
      <span className="sr-only">{`: ${labels.of}`}</span>
    </button>
  );
}
