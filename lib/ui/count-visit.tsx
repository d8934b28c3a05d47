"use client";

import { useEffect } from "react";

type Wishes = { globalPrivacyControl?: boolean };

/** Tells the city that a page was read: no cookie, no name, nothing where the browser asks not to be tracked. */
export function CountVisit({ to }: { to: string }) {
  useEffect(() => {
    // Where scripts come late (lib/request/late-scripts.ts) it was told before they came.
    if (document.documentElement.dataset.visit === "told") return;
    const { doNotTrack, globalPrivacyControl } = navigator as Navigator & Wishes;
    if (doNotTrack !== "1" && !globalPrivacyControl)
      // Read to its end, or browsers count it as still under way.
      fetch(to, { cache: "no-store", credentials: "omit" })
        .then((answer) => answer.arrayBuffer())
        .catch(() => {});
  }, [to]);
  return (
    <noscript data-visit={to}>
      <img src={to} alt="" width={1} height={1} loading="eager" className="absolute" />
    </noscript>
  );
}
