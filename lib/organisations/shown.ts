import type { Shown } from "@/lib/cities/editing";

type Fields = {
  name: string;
  kind: string;
  about: string;
  website: string;
  neighbourhoodId: string | null;
  logoAlt: string;
  ranked: boolean;
};

export function organisationShown({ neighbourhoodId, ranked, ...fields }: Fields): Shown {
  const { name, kind, about, website, logoAlt } = fields;
  const rest = { neighbourhoodId: neighbourhoodId ?? "", ranked: ranked ? "on" : "" };
  return { name, kind, about, website, logoAlt, ...rest };
}
