import type { OrganisationPlace } from "@/lib/engagement/seasons/queries";
import { organisationPath } from "@/lib/organisations/address";
import type { Page } from "@/lib/request/page";
import { PlaceNumber } from "./place-number";

type Props = { page: Page; places: OrganisationPlace[]; isOver: boolean };

/** Those whose speakers want it, by what was done in their name. */
export function Organisations({ page, places, isOver }: Props) {
  const { t, path } = page;
  return (
    <section className="grid gap-3">
      <h2 className="text-xl font-bold">{t("organisations.title")}</h2>
      <p className="text-muted">{t("season.organisationsHint")}</p>
      {places.length === 0 ? (
        <p>{t(isOver ? "season.noOrganisationNamed" : "season.noOrganisationYet")}</p>
      ) : (
        <ol className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
          {places.map(({ line, place, marks, weeks, organisation }) => (
            <li key={line} className="flex items-center gap-3 px-4 py-3">
              <PlaceNumber page={page} place={place} />
              <span className="grid min-w-0 flex-1">
                {organisation ? (
                  <a
                    className="link font-semibold wrap-anywhere"
                    dir="auto"
                    href={path(organisationPath(organisation))}
                  >
                    {organisation.name}
                  </a>
                ) : (
                  <span className="font-semibold">{t("season.unnamedOrganisation")}</span>
                )}
                <span className="text-sm text-muted">
                  {[t("season.marks", { count: marks }), t("season.weeks", { count: weeks })].join(" · ")}
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
