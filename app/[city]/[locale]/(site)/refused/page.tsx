import type { Metadata } from "next";
import { type CityParams, inCity } from "@/lib/request/page";
import { openRefused } from "@/lib/request/refused";
import { ButtonLink } from "@/lib/ui/button";
import { Notice } from "@/lib/ui/notice";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";

type Props = { params: CityParams; searchParams: Promise<{ why?: string | string[] }> };

export const metadata: Metadata = { robots: { index: false } };

/** Why a press on a small button did nothing, for browsers without JavaScript; with it, it is said in place. */
export default async function Refused({ params, searchParams }: Props) {
  const { t, city, path } = await inCity(params);
  const told = openRefused(city.id, [(await searchParams).why].flat()[0] ?? "");
  return (
    <Page width="text">
      <PageHeader title={t("form.refusedTitle")} />
      <Notice kind="error">{told?.why ?? t("errors.refused")}</Notice>
      <p>
        <ButtonLink href={told?.back ?? path("/")} variant="primary">
          {told ? t("form.refusedBack") : t("shell.home")}
        </ButtonLink>
      </p>
    </Page>
  );
}
