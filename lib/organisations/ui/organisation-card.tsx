import { plainText } from "@/lib/base/markdown";
import { localize } from "@/lib/i18n/localized";
import type { Page } from "@/lib/request/page";
import { Card, CardLink } from "@/lib/ui/card";
import { organisationPath } from "../address";
import type { OrganisationCard as Shown } from "../queries";
import { OrganisationLogo } from "./organisation-logo";

/** Who they are, where, and what they do. */
export function OrganisationCard({ page, organisation }: { page: Page; organisation: Shown }) {
  const { t, path, locale, city, known } = page;
  const { name, kind, about, neighbourhoodId, members } = organisation;
  const place = known.taxonomy.neighbourhoods.find(({ id }) => id === neighbourhoodId);
  const facts = [
    t(`organisations.kind.${kind}`),
    ...(place ? [localize(place.name, locale, city.defaultLocale)] : []),
    t("organisations.members.count", { count: members }),
  ];
  return (
    <Card as="li" interactive className="grid content-start gap-3 [overflow-wrap:anywhere]">
      <div className="flex items-center gap-4">
        <OrganisationLogo organisation={organisation} size="small" />
        <div className="min-w-0">
          <h2 className="text-lg leading-snug font-bold">
            <CardLink href={path(organisationPath(organisation))}>
              <bdi>{name}</bdi>
            </CardLink>
          </h2>
          <p className="text-sm text-muted">{facts.join(" · ")}</p>
        </div>
      </div>
      {about ? (
        <p lang={organisation.locale} dir="auto">
          {plainText(about, 160)}
        </p>
      ) : null}
    </Card>
  );
}
