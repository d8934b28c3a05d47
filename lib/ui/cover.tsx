import { drawCover } from "@/lib/ui/covers/draw";

type CoverProps = {
  /** What the picture grows from, such as an idea's id: the same seed, the same picture for good. */
  seed: string;
  /** 0 to 359; ideas of one topic share a hue, so that a board is calm. */
  hue: number;
  className?: string;
};

/** A picture for an idea that has no photo. It says nothing that is not said in words, so it is silent. */
export function Cover({ seed, hue, className = "" }: CoverProps) {
  const { ground, shapes } = drawCover(seed, hue);
  return (
    <svg
      viewBox="0 0 320 180"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      className={`block ${className}`}
      fill="none"
    >
      <path d="M0 0h320v180H0z" fill={ground} />
      {shapes.map(({ key, ...shape }) => (
        <path key={key} {...shape} />
      ))}
    </svg>
  );
}
