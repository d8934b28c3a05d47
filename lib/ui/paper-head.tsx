import { LogoMark } from "@/lib/ui/logo";

type Props = {
  city: string;
  /** The city's own; without one the ring stands there. */
  logo: string | null;
  /** What stands at the other side: as of when. */
  note?: string;
};

/** Whose paper it is, in the city's look; on a screen the shell says it already. */
export function PaperHead({ city, logo, note }: Props) {
  return (
    <div className="hidden items-center gap-3 border-b-4 border-brand-edge pb-3 print:flex">
      {logo ? <img src={`/files/${logo}/320`} alt="" className="h-12 w-auto" /> : <LogoMark size={36} />}
      <strong className="text-xl">{city}</strong>
      {note ? <span className="ms-auto text-sm text-muted">{note}</span> : null}
    </div>
  );
}
