import type { Shown } from "@/lib/cities/editing";

type Fields = {
  name: string;
  kind: string;
  about: string;
  website: string;
  neighbourhoodId: string | null;
  logoAlt: string;
};

export function organisationShown({ name, kind, about, website, neighbourhoodId, logoAlt }: Fields): Shown {
  return { name, kind, about, website, neighbourhoodId: neighbourhoodId ?? "", logoAlt };
}
