import type { Metadata } from "next";
import { hereCounter } from "@/lib/engagement/counter/queries";
import { leaveCounterForm } from "@/lib/engagement/partners/actions";
import { lookUpForm } from "@/lib/engagement/vouchers/actions";
import { ClosedCounter } from "@/lib/engagement/vouchers/ui/closed-counter";
import { CounterForm } from "@/lib/engagement/vouchers/ui/counter-form";
import { counterPass } from "@/lib/request/counter-cookie";
import { type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = { params: CityParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "rewards.counter.title");
}

/** Where vouchers are looked up by hand: the city's staff, and a partner whose link and PIN opened it. */
export default async function Counter({ params }: Props) {
  const page = await inCity(params);
  const { t, city, actor } = page;
  const pass = await counterPass();
  const here = await page.read((db) => hereCounter(db, { city, actor }, pass));
  if (!here) return <ClosedCounter page={page} back="/counter" />;
  return (
    <Page width="text">
      <PageHeader
        title={t("rewards.counter.title")}
        eyebrow={here.partner ?? city.name}
        intro={t("rewards.counter.intro")}
      />
      <CounterForm
        page={page}
        id="look-up"
        action={lookUpForm}
        field={{
          name: "code",
          label: t("rewards.counter.code"),
          hint: t("rewards.counter.codeHint"),
          width: "medium",
        }}
        submit={t("rewards.counter.lookUp")}
      />
      {here.partner ? (
        <section className="border-t border-line pt-6">
          <ActionForm action={leaveCounterForm} labels={formLabels(t)} formKey={null} id="leave">
            <div>
              <SubmitButton variant="secondary">{t("rewards.counter.leave")}</SubmitButton>
            </div>
          </ActionForm>
        </section>
      ) : null}
    </Page>
  );
}
