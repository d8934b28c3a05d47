import { notFound } from "next/navigation";
import { validate } from "uuid";
import { renderMarkdown } from "@/lib/base/markdown";
import { formatDate } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { organisationPagePath, organisationPath } from "@/lib/organisations/address";
import { decisionsOn } from "@/lib/organisations/deciding/history";
import { openReports } from "@/lib/organisations/deciding/reports";
import { listMembers } from "@/lib/organisations/membership/queries";
import { findOrganisationById, type Organisation } from "@/lib/organisations/queries";
import { type Page as CityPage, type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { ButtonLink } from "@/lib/ui/button";
import { DefinitionList } from "@/lib/ui/definition-list";
import { RichText } from "@/lib/ui/rich-text";
import { AdminPage } from "../../shell/admin-page";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";
import { Decide } from "./decide";
import { Decisions, Reports } from "./record";

type Props = { params: CityParams & Promise<{ id: string }>; searchParams: SearchParams };

export const generateMetadata = titled("organisations.admin.decide", "/admin/organisations");

/** One organisation as the city looks at it, and what the city can say. */
export default async function OrganisationCase({ params, searchParams }: Props) {
  const page = await inCity(params);
  const actor = await requirePermission(page, "organisations.verify");
  const { id } = await params;
  const found = validate(id)
    ? await page.read(async (db) => ({
        organisation: await findOrganisationById({ db, actor }, id),
        members: await listMembers(db, id, { shownOnly: false }),
        reports: await openReports(db, id),
        decisions: await decisionsOn(db, id),
      }))
    : null;
  if (!found?.organisation) notFound();
  const { organisation, members, reports, decisions } = found;
  const { t, path } = page;
  const { name, about, locale, state, hiddenAt } = organisation;
  return (
    <AdminPage
      page={page}
      title={name}
      above={[{ label: t("organisations.title"), href: path("/admin/organisations") }]}
      saved={one((await searchParams).saved)}
    >
      <p className="flex flex-wrap items-center gap-3">
        <Badge kind={state === "verified" ? "success" : state === "waiting" ? "warning" : "plain"}>
          {t(`organisations.state.${state}`)}
        </Badge>
        {hiddenAt ? <Badge kind="danger">{t("organisations.admin.isHidden")}</Badge> : null}
      </p>
      <DefinitionList
        items={facts(
          page,
          organisation,
          members.filter(({ speaks }) => speaks),
        )}
      />
      <RichText html={renderMarkdown(about)} lang={locale} />
      <p className="flex flex-wrap gap-3">
        <ButtonLink href={path(organisationPath(organisation))} size="small" icon="eye">
          {t("organisations.admin.asOthers")}
        </ButtonLink>
        <ButtonLink href={path(organisationPagePath("members", organisation))} size="small" icon="users">
          {t("organisations.members.title")}
        </ButtonLink>
      </p>
      <Reports page={page} reports={reports} />
      <Decisions page={page} decisions={decisions} />
      <Decide page={page} organisation={organisation} reported={reports.length > 0} />
    </AdminPage>
  );
}

function facts(page: CityPage, organisation: Organisation, speakers: { name: string }[]) {
  const { t, locale, city, known } = page;
  const { kind, website, neighbourhoodId, createdAt, reason, hiddenReason, hiddenRule } = organisation;
  const place = known.taxonomy.neighbourhoods.find(({ id }) => id === neighbourhoodId);
  const rule = `moderation.rules.${hiddenRule}`;
  const names = speakers.map(({ name }) => name).join(", ");
  return [
    { term: t("organisations.field.kind"), value: t(`organisations.kind.${kind}`) },
    { term: t("organisations.members.speakers"), value: names || t("organisations.members.noSpeaker") },
    ...(website
      ? [
          {
            term: t("organisations.field.website"),
            value: (
              <a href={website} rel="noopener nofollow" className="link [overflow-wrap:anywhere]">
                <bdi dir="ltr">{website}</bdi>
              </a>
            ),
          },
        ]
      : []),
    ...(place
      ? [{ term: t("board.neighbourhood"), value: localize(place.name, locale, city.defaultLocale) }]
      : []),
    { term: t("organisations.admin.proposed"), value: formatDate(createdAt, locale, city.timeZone) },
    ...(reason ? [{ term: t("organisations.field.reason"), value: reason }] : []),
    ...(hiddenReason
      ? [
          {
            term: t("organisations.admin.hiddenWhy"),
            value: [...(t.has(rule) ? [t(rule)] : []), hiddenReason].join(": "),
          },
        ]
      : []),
  ];
}
