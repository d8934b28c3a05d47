/** A colour beside its code: a drawing, since the page's policy allows no inline styles. */
export function Swatch({ color, text }: { color: string; text: string }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-2">
      <svg viewBox="0 0 20 20" width="1.25rem" height="1.25rem" aria-hidden="true" className="shrink-0">
        <circle cx="10" cy="10" r="9" fill={color} className="stroke-line-strong" strokeWidth="1" />
      </svg>
      <span className="truncate">{text}</span>
    </span>
  );
}
