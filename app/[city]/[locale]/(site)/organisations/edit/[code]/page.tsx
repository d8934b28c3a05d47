import { versionOf } from "@/lib/cities/editing";
import { changeOrganisationForm } from "@/lib/organisations/actions";
import { organisationPath } from "@/lib/organisations/address";
import { organisationShown } from "@/lib/organisations/shown";
import { OrganisationFields } from "@/lib/organisations/ui/organisation-fields";
import { type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { ButtonLink } from "@/lib/ui/button";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { SubmitButton } from "@/lib/ui/submit-button";
import { spokenHere } from "../../[code]/organisation-here";
import { type Search, savedWords } from "../../saved";

type Props = { params: CityParams & Promise<{ code: string }>; searchParams: Search };

export async function generateMetadata({ params }: Pick<Props, "params">) {
  return privateTitle(await inCity(params), "organisations.edit.title");
}

export default async function EditOrganisation({ params, searchParams }: Props) {
  const page = await inCity(params);
  const organisation = await spokenHere(page, (await params).code);
  const { t, path } = page;
  const { id, name, state, reason } = organisation;
  const said = await savedWords(page, searchParams);
  const back = path(organisationPath(organisation));
  return (
    <Page width="text">
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        items={[
          { label: t("organisations.title"), href: path("/organisations") },
          { label: name, href: back },
          { label: t("organisations.edit.title") },
        ]}
      />
      <PageHeader title={t("organisations.edit.title")} />
      {said ? <Notice kind="success">{said}</Notice> : null}
      {state === "refused" || state === "withdrawn" ? (
        <Notice kind="warning" title={t(`organisations.standing.${state}`)}>
          <p dir="auto">{reason}</p>
          <p className="mt-2">{t("organisations.edit.again")}</p>
        </Notice>
      ) : null}
      {state === "verified" ? <p className="text-muted">{t("organisations.edit.fixed", { name })}</p> : null}
      <ActionForm
        action={changeOrganisationForm}
        labels={formLabels(t)}
        formKey={page.formKey()}
        id="organisation"
      >
        <HiddenField name="id" value={id} />
        <HiddenField name="version" value={versionOf(organisationShown(organisation))} />
        <OrganisationFields page={page} value={organisation} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t("organisations.edit.save")}</SubmitButton>
          <ButtonLink href={back} variant="quiet">
            {t("organisations.edit.back")}
          </ButtonLink>
        </div>
      </ActionForm>
    </Page>
  );
}
