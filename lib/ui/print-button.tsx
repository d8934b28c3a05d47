"use client";

import { useEffect, useState } from "react";
import { buttonClass } from "@/lib/ui/button";

/** Opens the browser's own print window; without JavaScript there is nothing to press. */
export function PrintButton({ label }: { label: string }) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <button type="button" className={`${buttonClass({})} print:hidden`} onClick={() => window.print()}>
      {label}
    </button>
  );
}
