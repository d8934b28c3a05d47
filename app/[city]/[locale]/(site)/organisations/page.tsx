import type { Metadata } from "next";
import { organisationPath } from "@/lib/organisations/address";
import { type OwnOrganisation, ownOrganisations } from "@/lib/organisations/membership/queries";
import { listOrganisations } from "@/lib/organisations/queries";
import { OrganisationCard } from "@/lib/organisations/ui/organisation-card";
import { may } from "@/lib/people/permissions";
import { pageMetadata } from "@/lib/request/metadata";
import { type Page as CityPage, type CityParams, inCity } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { Notice } from "@/lib/ui/notice";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { type Search, savedWords } from "./saved";

type Props = { params: CityParams; searchParams: Search };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const page = await inCity(params);
  const description = page.t("organisations.intro", { city: page.city.name });
  return pageMetadata(page, { title: page.t("organisations.title"), description, path: "/organisations" });
}

/** Who speaks in this city beside single people: what the city verified, and one's own. */
export default async function Organisations({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { t, path, city, actor } = page;
  const { all, own } = await page.read(async (db) => ({
    all: await listOrganisations(db),
    own: actor.kind === "person" ? await ownOrganisations(db, actor.id) : [],
  }));
  const said = await savedWords(page, searchParams);
  const proposes = actor.kind === "visitor" || may(actor, "organisations.propose");
  const propose = (
    <ButtonLink href={path("/organisations/new")} icon="plus">
      {t("organisations.propose.link")}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader
        title={t("organisations.title")}
        intro={t("organisations.intro", { city: city.name })}
        actions={proposes && all.length > 0 ? propose : undefined}
      />
      {said ? <Notice kind="success">{said}</Notice> : null}
      {own.length > 0 ? <Own page={page} own={own} /> : null}
      {all.length > 0 ? (
        <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
          {all.map((organisation) => (
            <OrganisationCard key={organisation.id} page={page} organisation={organisation} />
          ))}
        </ul>
      ) : (
        <EmptyState title={t("organisations.noneTitle")} action={proposes ? propose : undefined}>
          {t("organisations.noneText")}
        </EmptyState>
      )}
    </Page>
  );
}

function Own({ page: { t, path }, own }: { page: CityPage; own: OwnOrganisation[] }) {
  return (
    <section aria-labelledby="own" className="grid gap-3">
      <h2 id="own" className="text-xl font-bold">
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
