import { Cover } from "@/lib/ui/cover";

type Props = { reward: { id: string; fileId: string | null }; className?: string };

/** The reward's picture, or a drawn one that stays the same. It says nothing that is not said in words. */
export function RewardPicture({ reward: { id, fileId }, className = "" }: Props) {
  if (!fileId) return <Cover seed={id} hue={hueOf(id)} className={className} />;
  return (
    <img
      src={`/files/${fileId}/640`}
      alt=""
      width={640}
      height={360}
      loading="lazy"
      className={`object-cover ${className}`}
    />
  );
}

/** From the random end of the id, so that neighbours differ. */
function hueOf(id: string): number {
  return Number.parseInt(id.slice(-6), 16) % 360;
}
