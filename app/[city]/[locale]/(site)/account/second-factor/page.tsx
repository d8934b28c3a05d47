import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { type OwnFactor, ownFactor } from "@/lib/people/second-factor/queries";
import { isStaff } from "@/lib/people/second-factor/standing";
import { Begin } from "@/lib/people/second-factor/ui/begin";
import { FactorOn } from "@/lib/people/second-factor/ui/factor-on";
import { FreshCodes } from "@/lib/people/second-factor/ui/fresh-codes";
import { SetUp } from "@/lib/people/second-factor/ui/set-up";
import { AccountPage } from "@/lib/people/ui/account-page";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { safeNext } from "@/lib/request/paths";
import { privateTitle } from "@/lib/request/title";
import { Notice } from "@/lib/ui/notice";

type Props = { params: CityParams; searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return privateTitle(await inCity(params), "auth.factor.title");
}

/** Staff set the app on their phone up here, one step at a time, and keep what is for when the phone is lost. */
export default async function OwnSecondFactor({ params, searchParams }: Props) {
  const page = await inCity(params);
  const person = await requirePermission(page, "account.own");
  if (!isStaff(person.withheld ?? person.role)) notFound();
  const asked = (await searchParams).next;
  const next = asked ? safeNext(String(asked)) : "/";
  // Who has one shows it first: this page changes it.
  if (person.wanting === "code") {
    redirect(
      page.path(`/sign-in/second-factor?next=${encodeURIComponent(page.path("/account/second-factor"))}`),
    );
  }
  const factor = await page.read((db) => ownFactor(db, { cityId: page.city.id, personId: person.id }));
  return (
    <AccountPage page={page} current="second-factor">
      {person.wanting === "setUp" ? <Notice kind="warning">{page.t("auth.factor.needed")}</Notice> : null}
      <Step page={page} factor={factor} next={next} />
    </AccountPage>
  );
}

function Step({ page, factor, next }: { page: Page; factor: OwnFactor; next: string }) {
  if (factor.state === "none") return <Begin page={page} next={next} />;
  if (factor.state === "begun") return <SetUp page={page} secret={factor.secret} next={next} />;
  if (factor.freshCodes.length > 0) return <FreshCodes page={page} codes={factor.freshCodes} next={next} />;
  return <FactorOn page={page} codesLeft={factor.codesLeft} />;
}
