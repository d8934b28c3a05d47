import type { Metadata } from "next";
import { inPlatform, type PlatformParams } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";

type Props = { params: PlatformParams; searchParams: Promise<{ city?: string | string[] }> };

export const metadata: Metadata = { robots: { index: false } };

export default async function WaitingPage({ params, searchParams }: Props) {
  const { t, path } = await inPlatform(params);
  const city = [(await searchParams).city ?? ""].flat()[0]?.slice(0, 40) ?? "";
  return (
    <Page width="text">
      <PageHeader title={t("onboarding.waitingTitle", { city })} intro={t("onboarding.waitingText")} />
      <div>
        <ButtonLink href={path("/")} variant="secondary">
          {t("shell.home")}
        </ButtonLink>
      </div>
    </Page>
  );
}
