"use client";

import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import type { LiveColumnsProps } from "./live-column";

/**
 * Columns that answer to pointer and keys, in place of the drawing that the server sent once their script is there.
 * The drawing stays for paper, and for good where the script does not come.
 */
export function LiveColumns({ children, ...given }: LiveColumnsProps & { children: ReactNode }) {
  const [Drawn, setDrawn] = useState<ComponentType<LiveColumnsProps> | null>(null);
  useEffect(() => {
    let shown = true;
    import("./drawn-columns").then(
      ({ DrawnColumns }) => {
        if (shown) setDrawn(() => DrawnColumns);
      },
      () => {},
    );
    return () => {
      shown = false;
    };
  }, []);
  if (!Drawn) return children;
  return (
    <>
      <div className="print:hidden">
        <Drawn {...given} />
      </div>
      <div className="hidden print:block">{children}</div>
    </>
  );
}
