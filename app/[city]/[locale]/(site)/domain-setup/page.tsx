import type { Metadata } from "next";
import { checkByLink } from "@/lib/cities/domains/actions";
import { checkDomain } from "@/lib/cities/domains/check";
import { ourAddresses } from "@/lib/cities/domains/look-up";
import { findDomain } from "@/lib/cities/domains/queries";
import { readSetupToken } from "@/lib/cities/domains/records";
import { CheckForm } from "@/lib/cities/domains/ui/check-form";
import { SetupSteps } from "@/lib/cities/domains/ui/setup-steps";
import { subdomainOf } from "@/lib/cities/resolve";
import { type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { Notice } from "@/lib/ui/notice";
import { PageHeader } from "@/lib/ui/page-header";
import { PrintButton } from "@/lib/ui/print-button";
import { Page } from "@/lib/ui/site-shell";

type Props = {
  params: CityParams;
  searchParams: Promise<{ token?: string | string[]; checked?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "admin.domains.publicTitle");
}

/** For whoever runs the domain's name server: what to enter there, and whether it has arrived. No account needed. */
export default async function DomainSetup({ params, searchParams }: Props) {
  const { t, city, read, formKey } = await inCity(params);
  const { token, checked: asked } = await searchParams;
  const link = [token].flat()[0] ?? "";
  const host = readSetupToken(city.id, link);
  const domain = host ? await read((db) => findDomain(db, host)) : null;
  if (!domain) {
    return (
      <Page width="text">
        <PageHeader title={t("admin.domains.publicTitle")} intro={t("admin.domains.publicWrong")} />
      </Page>
    );
  }
  const checked = asked ? await checkDomain(city, domain) : undefined;
  const complete = checked?.leading.state === "ok" && checked.proof.state === "ok";
  return (
    <Page width="text">
      <PageHeader
        title={domain.host}
        intro={t("admin.domains.publicIntro", { city: city.name, host: domain.host })}
        actions={<PrintButton label={t("admin.domains.print")} />}
      />
      {complete ? <Notice kind="success">{t("admin.domains.publicDone")}</Notice> : null}
      <SetupSteps
        t={t}
        domain={domain}
        subdomain={subdomainOf(city)}
        addresses={await ourAddresses()}
        checked={checked}
      />
      <div className="print:hidden">
        <CheckForm
          t={t}
          action={checkByLink}
          formKey={formKey()}
          id="check"
          field={{ name: "token", value: link }}
          checkedBefore={checked !== undefined}
        />
      </div>
    </Page>
  );
}
