import type { Metadata } from "next";
import { ownOrganisations } from "@/lib/organisations/membership/queries";
import { listOrganisations } from "@/lib/organisations/queries";
import { OrganisationCard } from "@/lib/organisations/ui/organisation-card";
import { OwnOrganisations } from "@/lib/organisations/ui/own-organisations";
import { may } from "@/lib/people/permissions";
import { pageMetadata } from "@/lib/request/metadata";
import { type CityParams, inCity } from "@/lib/request/page";
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
      <OwnOrganisations page={page} own={own} />
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
