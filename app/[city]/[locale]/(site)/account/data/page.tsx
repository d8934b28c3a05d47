import type { Metadata } from "next";
import { AccountPage } from "@/lib/people/ui/account-page";
import { FormPart } from "@/lib/people/ui/form-part";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { Button, ButtonLink } from "@/lib/ui/button";
import { Notice } from "@/lib/ui/notice";

type Props = { params: CityParams; searchParams: Promise<{ wait?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "account.tabs.data");
}

export default async function DataPage({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { t, path, city } = page;
  await requirePermission(page, "account.own");
  return (
    <AccountPage page={page} current="data">
      {(await searchParams).wait ? <Notice kind="warning">{t("account.data.exportWait")}</Notice> : null}
      <FormPart
        title={t("account.data.exportTitle")}
        hint={t("account.data.exportText", { city: city.name })}
      >
        <form method="post" action={path("/account/data/export")}>
          <Button type="submit" variant="primary" icon="download">
            {t("account.data.exportSubmit")}
          </Button>
        </form>
      </FormPart>
      <FormPart title={t("account.data.leaveTitle")} hint={t("account.data.leaveText")}>
        <p>
          <ButtonLink variant="danger" href={path("/account/delete")} icon="trash">
            {t("account.data.leaveLink")}
          </ButtonLink>
        </p>
      </FormPart>
    </AccountPage>
  );
}
