"use client";

import { useState } from "react";
import { Icon } from "@/lib/ui/icon";

type Props = { url: string; title: string; labels: { share: string; copied: string }; full?: boolean };

/**
 * The device's own way to share, else the address goes to the clipboard. Without JavaScript it is a plain link
 * to the address itself.
 */
export function ShareButton({ url, title, labels, full }: Props) {
  const [copied, setCopied] = useState(false);
  async function share() {
    if (typeof navigator.share === "function") {
      try {
        await navigator.share({ title, url });
      } catch {
        // The reader changed their mind.
      }
      return;
    }
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      window.location.assign(url);
    }
  }
  return (
    <>
      <a
        href={url}
        className={`button button-secondary ${full ? "w-full" : ""}`}
        onClick={(event) => {
          event.preventDefault();
          void share();
        }}
      >
        <Icon name={copied ? "check" : "share"} />
        {copied ? labels.copied : labels.share}
      </a>
      <span role="status" className="sr-only">
        {copied ? labels.copied : null}
      </span>
    </>
  );
}
