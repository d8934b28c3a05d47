import type { ReactNode } from "react";

type CardProps = {
  children: ReactNode;
  as?: "div" | "article" | "section" | "li" | "aside";
  /** Lifts under the pointer; for a card whose heading is a `CardLink`. */
  interactive?: boolean;
  flush?: boolean;
  className?: string;
  "aria-labelledby"?: string;
};

export function Card({ children, as: Tag = "div", interactive, flush, className = "", ...rest }: CardProps) {
  const padding = flush ? "overflow-clip" : "p-5 sm:p-6";
  const lift = interactive
    ? "relative motion-safe:transition-shadow hover:shadow-lifted has-[.card-link:focus-visible]:outline-3 has-[.card-link:focus-visible]:outline-offset-2 has-[.card-link:focus-visible]:outline-ink"
    : "";
  return (
    <Tag
      className={`rounded-card border border-line bg-surface shadow-card ${padding} ${lift} ${className}`}
      {...rest}
    >
      {children}
    </Tag>
  );
}

/** A heading's link that makes the whole card a target, and is still one short link to a screen reader. */
export function CardLink({ href, children, lang }: { href: string; children: ReactNode; lang?: string }) {
  return (
    <a href={href} lang={lang} className="card-link">
      {children}
    </a>
  );
}
