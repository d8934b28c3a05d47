"use client";

import { useEffect, useRef } from "react";

/** Sends the form around it as soon as somebody looks at the page: a preview or a prefetch sends nothing. */
export function SendAtOnce() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const send = () => {
      if (document.visibilityState !== "visible") return;
      document.removeEventListener("visibilitychange", send);
      mark.current?.closest("form")?.requestSubmit();
    };
    document.addEventListener("visibilitychange", send);
    send();
    return () => document.removeEventListener("visibilitychange", send);
  }, []);
  return <span ref={mark} hidden />;
}
