import type { Metadata } from "next";
import { InvitationOver, SignInToAccept } from "@/lib/onboarding/arriving/ui/accepting";
import { NarrowPage } from "@/lib/onboarding/arriving/ui/narrow-page";
import { acceptJoinForm } from "@/lib/organisations/inviting/actions";
import { openJoin, type ShownJoin } from "@/lib/organisations/inviting/queries";
import { actorId } from "@/lib/people/actor";
import { type CityParams, inCity, type Page } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
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
        <SignInToAccept page={page} email={email} here={`/organisations/join?token=${token}`} />
      )}
    </NarrowPage>
  );
}

type Why = NonNullable<ShownJoin["refused"]> | "unknown";

function Over({ page, why, invitation }: { page: Page; why: Why; invitation: ShownJoin | null }) {
  const { t } = page;
  const text = t(`organisations.join.refused.${why}`, { email: `\u2068${invitation?.email ?? ""}\u2069` });
  return (
    <InvitationOver
      page={page}
      title={t("organisations.join.title")}
      why={text}
      otherAddress={why === "otherAddress"}
      onward={{ href: "/organisations", label: t("organisations.title") }}
    />
  );
}
