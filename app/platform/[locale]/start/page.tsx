import type { Metadata } from "next";
import { env } from "@/lib/base/env";
import { platformHost, shownHost } from "@/lib/cities/platform-origin";
import { loadDraft } from "@/lib/onboarding/drafts";
import { questionOrder } from "@/lib/onboarding/input";
import { knownBrowserHash } from "@/lib/request/browser";
import { inPlatform, type PlatformParams } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { Icon } from "@/lib/ui/icon";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";

export async function generateMetadata({ params }: { params: PlatformParams }): Promise<Metadata> {
  return { title: (await inPlatform(params)).t("onboarding.introTitle") };
}

export default async function StartPage({ params }: { params: PlatformParams }) {
  const { t, path } = await inPlatform(params);
  const draft = await loadDraft(await knownBrowserHash());
  const begun = Object.keys(draft).length > 0;
  const items = ["address", "board", "promise", "checklist"] as const;
  return (
    <Page width="text">
      <PageHeader title={t("onboarding.introTitle")} intro={t("onboarding.introLead")} />
      <div>
        <p className="font-semibold">{t("onboarding.introList")}</p>
        <ul className="mt-3 grid gap-2">
          {items.map((item) => (
            <li key={item} className="flex gap-3">
              <span className="mt-0.5 text-brand-text">
                <Icon name="check" size={20} />
              </span>
              <span>
                {t(`onboarding.introItems.${item}`, { example: shownHost(`lindenau.${platformHost()}`) })}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {env().OPEN_SIGNUP ? null : <p className="text-muted">{t("onboarding.introApproval")}</p>}
      <p className="text-muted">{t("onboarding.introKept")}</p>
      <div>
        <ButtonLink variant="primary" href={path(begun ? "/start/check" : `/start/${questionOrder[0]}`)}>
          {t(begun ? "onboarding.resume" : "onboarding.begin")}
        </ButtonLink>
      </div>
    </Page>
  );
}
