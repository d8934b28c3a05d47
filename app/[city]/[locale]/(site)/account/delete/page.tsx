import type { Metadata } from "next";
import { deleteMyAccount } from "@/lib/people/leaving/actions";
import { countWritten } from "@/lib/people/leaving/queries";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { ButtonLink } from "@/lib/ui/button";
import { RadioGroup } from "@/lib/ui/choice-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextField } from "@/lib/ui/text-field";

type Props = { params: CityParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "account.leave.title");
}

export default async function DeletePage({ params }: Props) {
  const page = await inCity(params);
  const { t, path, city, settings } = page;
  const { id } = await requirePermission(page, "account.own");
  const written = await page.read((db) => countWritten(db, id));
  const word = t("account.leave.word");
  return (
    <Page width="text">
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        items={[
          { label: t("account.title"), href: path("/account") },
          { label: t("account.tabs.data"), href: path("/account/data") },
          { label: t("account.data.leaveTitle") },
        ]}
      />
      <PageHeader title={t("account.leave.title", { city: city.name })} intro={t("account.leave.intro")} />
      <section className="grid gap-2">
        <h2 className="font-bold">{t("account.leave.listTitle")}</h2>
        <ul className="list-disc ps-6">
          <li>{t("account.leave.listAccount")}</li>
          <li>{t("account.leave.listSupports")}</li>
          {settings.gameOn ? <li>{t("account.leave.listPoints")}</li> : null}
          <li>{t("account.leave.listMail")}</li>
        </ul>
      </section>
      <ActionForm action={deleteMyAccount} labels={formLabels(t)} formKey={page.formKey()} id="leave">
        <RadioGroup
          name="written"
          label={t("account.leave.written")}
          options={[
            { value: "keep", label: t("account.leave.keep"), hint: t("account.leave.keepHint", written) },
            { value: "remove", label: t("account.leave.remove"), hint: t("account.leave.removeHint") },
          ]}
        />
        <TextField name="word" label={t("account.leave.wordLabel", { word })} width="medium" dir="auto" />
        <div className="flex flex-wrap gap-3">
          <SubmitButton variant="danger">{t("account.leave.submit")}</SubmitButton>
          <ButtonLink variant="quiet" href={path("/account/data")}>
            {t("account.leave.cancel")}
          </ButtonLink>
        </div>
      </ActionForm>
    </Page>
  );
}
