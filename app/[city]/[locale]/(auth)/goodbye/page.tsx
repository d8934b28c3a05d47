import type { Metadata } from "next";
import { NarrowPage } from "@/lib/onboarding/arriving/ui/narrow-page";
import { type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { ButtonLink } from "@/lib/ui/button";

type Props = { params: CityParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "account.leave.goneTitle");
}

export default async function GoodbyePage({ params }: Props) {
  const { t, path } = await inCity(params);
  return (
    <NarrowPage title={t("account.leave.goneTitle")} intro={t("account.leave.goneText")}>
      <p>
        <ButtonLink href={path("/")}>{t("shell.home")}</ButtonLink>
      </p>
    </NarrowPage>
  );
}
