/** The platform's sign: a loop one step from closing. The step that is missing is a person. */
export function LogoMark({ size = 28 }: { size?: number }) {
  const width = `${size / 16}rem`;
  return (
    <svg viewBox="0 0 24 24" width={width} height={width} fill="none" aria-hidden="true" className="shrink-0">
      <path
        d="M16.8 3.69A9.6 9.6 0 1 1 7.2 3.69"
        transform="rotate(36 12 12)"
        className="stroke-brand-edge"
        strokeWidth="3.4"
        strokeLinecap="round"
      />
      <circle cx="17.64" cy="4.23" r="2.5" className="fill-ink" />
    </svg>
  );
}

export function Logo({ size = 28 }: { size?: number }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <LogoMark size={size} />
      <span dir="ltr" className="text-xl font-bold tracking-tight text-ink">
        cityloop
      </span>
    </span>
  );
}
