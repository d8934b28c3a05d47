import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { plainText } from "@/lib/base/markdown";
import { ReportForm } from "@/lib/ideas/reporting/ui/report-form";
import { organisationPath } from "@/lib/organisations/address";
import { type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { organisationHere } from "../../[code]/organisation-here";

type Props = { params: CityParams & Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "organisations.report.title");
}

/** Tells staff that what an organisation says of itself breaks the house rules, or is not true. Nobody has to sign in. */
export default async function ReportOrganisation({ params }: Props) {
  const page = await inCity(params);
  const organisation = await organisationHere(page, (await params).code);
  const { id, name, about, locale, state, hiddenAt } = organisation;
  if (state !== "verified" || hiddenAt) notFound();
  const { t, path } = page;
  return (
    <Page width="text">
      <PageHeader title={t("organisations.report.title")} intro={t("organisations.report.intro")} />
      <ReportForm
        page={page}
        subject={{ organisationId: id }}
        words={`${name}: ${plainText(about, 250)}`}
        lang={locale}
        back={{ href: path(organisationPath(organisation)), label: t("organisations.report.back") }}
      />
    </Page>
  );
}
