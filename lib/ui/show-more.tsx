import { ButtonLink } from "@/lib/ui/button";

type ShowMoreProps = { href?: string; label: string; progress?: string };

/** The way to the next ones; `progress` says how many are shown ("20 of 1,008"). */
export function ShowMore({ href, label, progress }: ShowMoreProps) {
  return (
    <div className="grid justify-items-center gap-2 py-4">
      {href ? (
        <ButtonLink href={href} icon="chevron">
          {label}
        </ButtonLink>
      ) : null}
      {progress ? <p className="text-sm text-muted">{progress}</p> : null}
    </div>
  );
}
