import { proposeOrganisationForm } from "@/lib/organisations/actions";
import { OrganisationFields } from "@/lib/organisations/ui/organisation-fields";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = { params: CityParams };

export async function generateMetadata({ params }: Props) {
  return privateTitle(await inCity(params), "organisations.propose.title");
}

/** Somebody asks the city to verify their organisation. */
export default async function ProposeOrganisation({ params }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "organisations.propose");
  const { t, path, locale, city } = page;
  return (
    <Page width="text">
      <div className="grid gap-3">
        <Breadcrumbs
          label={t("common.breadcrumbs")}
          items={[
            { label: t("organisations.title"), href: path("/organisations") },
            { label: t("organisations.propose.title") },
          ]}
        />
        <PageHeader
          title={t("organisations.propose.title")}
          intro={t("organisations.propose.intro", { city: city.name })}
        />
      </div>
      <ActionForm
        action={proposeOrganisationForm}
        labels={formLabels(t)}
        formKey={page.formKey()}
        id="organisation"
      >
        <HiddenField name="locale" value={locale} />
        <OrganisationFields page={page} />
        <p className="max-w-prose text-muted">{t("organisations.propose.next", { city: city.name })}</p>
        <div>
          <SubmitButton>{t("organisations.propose.send")}</SubmitButton>
        </div>
      </ActionForm>
    </Page>
  );
}
