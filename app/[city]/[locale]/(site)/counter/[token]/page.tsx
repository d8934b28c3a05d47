import type { Metadata } from "next";
import { openCounterForm } from "@/lib/engagement/partners/actions";
import { findByLink } from "@/lib/engagement/partners/queries";
import { CounterForm } from "@/lib/engagement/vouchers/ui/counter-form";
import { type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { HiddenField } from "@/lib/ui/file-field";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";

type Props = { params: CityParams & Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "rewards.counter.pinTitle");
}

/** A partner's link: whoever has it is asked for the PIN that came with it. */
export default async function PartnerDoor({ params }: Props) {
  const page = await inCity(params);
  const { t } = page;
  const { token } = await params;
  const name = await page.read(async (db) => (await findByLink(db, token))?.name);
  if (name === undefined) {
    return (
      <Page width="text">
        <PageHeader title={t("rewards.counter.wrongLinkTitle")} intro={t("rewards.counter.wrongLinkText")} />
      </Page>
    );
  }
  return (
    <Page width="text">
      <PageHeader
        title={t("rewards.counter.pinTitle")}
        intro={t("rewards.counter.pinIntro", { partner: name })}
      />
      <CounterForm
        page={page}
        id="open"
        action={openCounterForm}
        field={{ name: "pin", label: t("rewards.counter.pin"), inputMode: "numeric", width: "code" }}
        submit={t("rewards.counter.open")}
      >
        <HiddenField name="token" value={token} />
      </CounterForm>
    </Page>
  );
}
