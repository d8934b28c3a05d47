import { Avatar } from "@/lib/ui/avatar";

type Props = {
  organisation: { name: string; logoFileId: string | null; logoAlt?: string };
  size: "small" | "large";
};

/** Its own sign on white, or the first letters of its name. */
export function OrganisationLogo({ organisation, size }: Props) {
  const { name, logoFileId, logoAlt = "" } = organisation;
  const large = size === "large";
  if (!logoFileId) return <Avatar name={name} size={large ? 88 : 48} />;
  return (
    <img
      src={`/files/${logoFileId}/320`}
      alt={logoAlt}
      loading={large ? undefined : "lazy"}
      className={`${large ? "size-22" : "size-12"} shrink-0 rounded-control border border-line bg-white object-contain p-1`}
    />
  );
}
