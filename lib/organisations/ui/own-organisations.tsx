import type { Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { organisationPath } from "../address";
import type { OwnOrganisation } from "../membership/queries";

type Props = { page: Page; own: OwnOrganisation[] };

/** What one belongs to, and whether the city verified it. */
export function OwnOrganisations({ page: { t, path }, own }: Props) {
  if (own.length === 0) return null;
  return (
    <section aria-labelledby="own-organisations" className="grid gap-3">
      <h2 id="own-organisations" className="text-xl font-bold">
        {t("organisations.own.title")}
      </h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {own.map((organisation) => (
          <li
            key={organisation.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5 [overflow-wrap:anywhere]"
          >
            <a href={path(organisationPath(organisation))} className="link inline-flex min-h-11 items-center">
              <bdi>{organisation.name}</bdi>
            </a>
            <span className="text-sm text-muted">
              {t(organisation.speaks ? "organisations.own.speaks" : "organisations.own.member")}
            </span>
            {organisation.state === "verified" ? null : (
              <Badge kind={organisation.state === "waiting" ? "warning" : "plain"}>
                {t(`organisations.state.${organisation.state}`)}
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
