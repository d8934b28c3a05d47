import { appealPath } from "@/lib/discussion/appeal-link";
import { localize } from "@/lib/i18n/localized";
import { organisationPagePath } from "@/lib/organisations/address";
import { canManageMembers, canSpeak } from "@/lib/organisations/policy";
import type { Organisation } from "@/lib/organisations/queries";
import { OrganisationLogo } from "@/lib/organisations/ui/organisation-logo";
import { actorId } from "@/lib/people/actor";
import { may } from "@/lib/people/permissions";
import type { Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { ButtonLink } from "@/lib/ui/button";
import { Notice } from "@/lib/ui/notice";

type Props = { page: Page; organisation: Organisation };

/** What it is called, that the city knows it, and what its reader can do with it. */
export function Head({ page, organisation }: Props) {
  const { t, path, city, locale, known } = page;
  const { name, kind, state, neighbourhoodId, website, hiddenAt } = organisation;
  const place = known.taxonomy.neighbourhoods.find(({ id }) => id === neighbourhoodId);
  return (
    <header className="grid gap-5 *:min-w-0">
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        items={[{ label: t("organisations.title"), href: path("/organisations") }, { label: name }]}
      />
      <Standing page={page} organisation={organisation} />
      <div className="flex items-center gap-5 max-sm:flex-col max-sm:items-start">
        <OrganisationLogo organisation={hiddenAt ? { name, logoFileId: null } : organisation} size="large" />
        <div className="grid min-w-0 gap-1.5 [overflow-wrap:anywhere]">
          <h1 className="text-3xl font-bold">
            <bdi>{name}</bdi>
          </h1>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
            {state === "verified" ? (
              <Badge kind="success" icon="check">
                {t("organisations.verifiedBy", { city: city.name })}
              </Badge>
            ) : null}
            <span>
              {[
                t(`organisations.kind.${kind}`),
                ...(place ? [localize(place.name, locale, city.defaultLocale)] : []),
              ].join(" · ")}
            </span>
          </p>
          {website && !hiddenAt ? (
            <p>
              <a
                href={website}
                rel="noopener nofollow ugc"
                className="link inline-flex min-h-11 items-center"
              >
                <bdi dir="ltr">{new URL(website).host}</bdi>
              </a>
            </p>
          ) : null}
        </div>
      </div>
      <Tools page={page} organisation={organisation} />
    </header>
  );
}

/** What is not public yet, or no more, says so to those who see it all the same. */
function Standing({ page: { t, path, city, actor }, organisation }: Props) {
  const { id, state, reason, hiddenAt, hiddenReason, hiddenRule, membership } = organisation;
  const rule = `moderation.rules.${hiddenRule}`;
  const speakerId = actorId(actor);
  return (
    <>
      {state === "verified" ? null : (
        <Notice kind={state === "waiting" ? "info" : "warning"} title={t(`organisations.standing.${state}`)}>
          {reason && state !== "waiting" ? <p dir="auto">{reason}</p> : t("organisations.standing.seenBy")}
        </Notice>
      )}
      {hiddenAt ? (
        <Notice kind="warning" title={t("organisations.standing.hidden")}>
          {membership ? <p className="font-semibold">{t.has(rule) ? t(rule) : null}</p> : null}
          {membership ? <p dir="auto">{hiddenReason}</p> : null}
          {speakerId && canSpeak(actor, membership) ? (
            <p className="mt-2">
              <a
                className="link inline-flex min-h-11 items-center"
                href={path(
                  appealPath(city.id, { kind: "organisation", subjectId: id, against: hiddenAt, speakerId }),
                )}
              >
                {t("moderation.appeal.offer")}
              </a>
            </p>
          ) : null}
        </Notice>
      ) : null}
    </>
  );
}

function Tools({ page: { t, path, actor }, organisation }: Props) {
  const { id, membership } = organisation;
  const members = membership !== null || canManageMembers(actor, membership);
  if (!members) return null;
  return (
    <div className="flex flex-wrap gap-3">
      {canSpeak(actor, membership) ? (
        <ButtonLink href={path(organisationPagePath("edit", organisation))} size="small" icon="edit">
          {t("organisations.edit.title")}
        </ButtonLink>
      ) : null}
      <ButtonLink href={path(organisationPagePath("members", organisation))} size="small" icon="users">
        {t("organisations.members.title")}
      </ButtonLink>
      {may(actor, "organisations.verify") ? (
        <ButtonLink href={path(`/admin/organisations/${id}`)} size="small" icon="settings">
          {t("organisations.admin.decide")}
        </ButtonLink>
      ) : null}
    </div>
  );
}
