import type { Metadata } from "next";
import { NarrowPage } from "@/lib/onboarding/arriving/ui/narrow-page";
import { acceptJoinForm } from "@/lib/organisations/inviting/actions";
import { openJoin, type ShownJoin } from "@/lib/organisations/inviting/queries";
import { actorId } from "@/lib/people/actor";
import { type CityParams, inCity, type Page } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { ButtonLink } from "@/lib/ui/button";
import { Checkbox } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = { params: CityParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "organisations.join.title");
}

/** Where the mail of an invitation leads: by whom one is asked, to what, and the one press that accepts it. */
export default async function JoinPage({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { t, city, actor } = page;
  const token = [(await searchParams).token].flat()[0] ?? "";
  const asking = { cityId: city.id, token, readerId: actorId(actor) };
  const invitation = await page.read((db) => openJoin(db, asking));
  if (!invitation) return <Over page={page} why="unknown" invitation={null} />;
  const { refused, name, by, speaks, email } = invitation;
  if (refused) return <Over page={page} why={refused} invitation={invitation} />;
  const intro = t(speaks ? "organisations.join.askedToSpeak" : "organisations.join.asked", {
    by: by || city.name,
    name,
  });
  return (
    <NarrowPage title={t("organisations.join.heading", { name })} intro={intro}>
      {actor.kind === "person" ? (
        <ActionForm action={acceptJoinForm} labels={formLabels(t)} formKey={page.formKey()} id="join">
          <HiddenField name="token" value={token} />
          <Checkbox
            name="shown"
            label={t("organisations.members.show")}
            hint={t("organisations.members.showHint")}
          />
          <SubmitButton full>{t("organisations.join.accept")}</SubmitButton>
        </ActionForm>
      ) : (
        <SignInFirst page={page} email={email} token={token} />
      )}
    </NarrowPage>
  );
}

function SignInFirst({ page: { t, path }, email, token }: { page: Page; email: string; token: string }) {
  const next = encodeURIComponent(path(`/organisations/join?token=${token}`));
  return (
    <>
      <p>{t("invitations.page.signIn", { email: `\u2068${email}\u2069` })}</p>
      <p>
        <ButtonLink variant="primary" href={path(`/sign-in?next=${next}`)}>
          {t("common.signIn")}
        </ButtonLink>
      </p>
    </>
  );
}

type Why = NonNullable<ShownJoin["refused"]> | "unknown";

function Over({ page, why, invitation }: { page: Page; why: Why; invitation: ShownJoin | null }) {
  const { t, path } = page;
  const text = t(`organisations.join.refused.${why}`, { email: `\u2068${invitation?.email ?? ""}\u2069` });
  return (
    <NarrowPage title={t("organisations.join.title")} intro={text}>
      <p>
        {why === "otherAddress" ? (
          <ButtonLink href={path("/sign-out")}>{t("common.signOut")}</ButtonLink>
        ) : (
          <ButtonLink href={path("/organisations")}>{t("organisations.title")}</ButtonLink>
        )}
      </p>
    </NarrowPage>
  );
}
