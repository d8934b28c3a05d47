"use client";

import { lazy, Suspense } from "react";
import type { TroubleProps } from "@/lib/ui/trouble";

const Trouble = lazy(async () => ({ default: (await import("@/lib/ui/trouble")).Trouble }));

/** Every page carries its error page along: so little of it that its words are fetched once something failed. */
export function TroubleLater(props: TroubleProps) {
  return (
    <Suspense>
      <Trouble {...props} />
    </Suspense>
  );
}
