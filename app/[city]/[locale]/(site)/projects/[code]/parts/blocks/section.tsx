import type { ReactNode } from "react";
import { langOf, say } from "@/lib/projects/ui/words";
import type { BlockProps } from "./shown";

type Props = Pick<BlockProps, "page" | "block"> & { children: ReactNode; className?: string };

/** A block beneath its heading, where it has one. */
export function BlockSection({ page, block, children, className = "" }: Props) {
  const title = block.content.title ?? {};
  const words = say(page, title);
  const id = `block-${block.id}`;
  return (
    <section
      id={id}
      aria-labelledby={words ? `${id}-title` : undefined}
      className={`grid scroll-mt-24 gap-4 [overflow-wrap:anywhere] *:min-w-0 ${className}`}
    >
      {words ? (
        <h2 id={`${id}-title`} className="text-2xl font-bold" lang={langOf(page, title)} dir="auto">
          {words}
        </h2>
      ) : null}
      {children}
    </section>
  );
}
