import type { Metadata } from "next";
import { inPlatform, type PlatformParams } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";

type Props = { params: PlatformParams; searchParams: Promise<{ city?: string | string[] }> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { t } = await inPlatform(params);
  return {
    title: t("onboarding.waitingTitle", { city: await cityIn(searchParams) }),
    robots: { index: false },
  };
}

export default async function WaitingPage({ params, searchParams }: Props) {
  const { t, path } = await inPlatform(params);
  const city = await cityIn(searchParams);
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

async function cityIn(searchParams: Props["searchParams"]): Promise<string> {
  return [(await searchParams).city ?? ""].flat()[0]?.slice(0, 40) ?? "";
}
