import type { Metadata } from "next";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { listOwnVouchers } from "@/lib/engagement/vouchers/queries";
import { unreadWarnings } from "@/lib/moderation/warning/queries";
import { Warnings } from "@/lib/moderation/warning/ui/warnings";
import { ownOrganisations } from "@/lib/organisations/membership/queries";
import { OwnOrganisations } from "@/lib/organisations/ui/own-organisations";
import { askedQuestions, ownAnswers } from "@/lib/people/about/questions";
import { SaidForm } from "@/lib/people/about/ui/said-form";
import { ownProfile } from "@/lib/people/queries";
import { AccountPage } from "@/lib/people/ui/account-page";
import { FormPart } from "@/lib/people/ui/form-part";
import { ProfileForm } from "@/lib/people/ui/profile-form";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { ButtonLink } from "@/lib/ui/button";

type Props = { params: CityParams; searchParams: Promise<{ forgot?: string | string[] }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return privateTitle(await inCity(params), "account.title");
}

export default async function ProfilePage({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { t, path, settings } = page;
  const { id } = await requirePermission(page, "account.own");
  const { profile, neighbourhoods, questions, answers, warnings, organisations, vouchers } = await page.read(
    async (db) => ({
      profile: await ownProfile(db, id),
      neighbourhoods: (await loadTaxonomy(db)).neighbourhoods,
      questions: await askedQuestions(db),
      answers: await ownAnswers(db, id),
      warnings: await unreadWarnings(db, id),
      organisations: await ownOrganisations(db, id),
      // Where the city plays, the page of points leads to them.
      vouchers: settings.gameOn ? [] : await listOwnVouchers(db, id),
    }),
  );
  const asOthersSeeIt = (
    <ButtonLink href={path(`/people/${id}`)} size="small" icon="eye">
      {t("account.publicPage")}
    </ButtonLink>
  );
  return (
    <AccountPage page={page} current="profile" actions={asOthersSeeIt}>
      <Warnings page={page} warnings={warnings} />
      {profile.email ? (
        <FormPart title={t("account.profile.email")} hint={t("account.profile.emailHint")}>
          <p className="font-semibold break-all">
            <bdi dir="ltr">{profile.email}</bdi>
          </p>
        </FormPart>
      ) : null}
      {vouchers.some(({ state }) => state === "open") ? (
        <div>
          <ButtonLink href={path("/vouchers")}>{t("rewards.myVouchers")}</ButtonLink>
        </div>
      ) : null}
      <OwnOrganisations page={page} own={organisations} />
      <ProfileForm page={page} profile={profile} neighbourhoods={neighbourhoods} />
      <SaidForm
        page={page}
        questions={questions}
        answers={answers}
        forgot={Boolean((await searchParams).forgot)}
      />
    </AccountPage>
  );
}
