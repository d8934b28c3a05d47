import type { Metadata } from "next";
import { acceptInvitationForm } from "@/lib/cities/invitations/actions";
import { openInvitation, type ShownInvitation } from "@/lib/cities/invitations/queries";
import { formatList } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { InvitationOver, SignInToAccept } from "@/lib/onboarding/arriving/ui/accepting";
import { NarrowPage } from "@/lib/onboarding/arriving/ui/narrow-page";
import { actorId } from "@/lib/people/actor";
import { type CityParams, inCity, type Page } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = { params: CityParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "invitations.page.title");
}

/** Where the mail of an invitation leads: what is asked, of whom, and the one press that accepts it. */
export default async function InvitationPage({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { t, city, actor } = page;
  const token = [(await searchParams).token].flat()[0] ?? "";
  const asking = { cityId: city.id, token, readerId: actorId(actor) };
  const invitation = await page.read((db) => openInvitation(db, asking));
  if (!invitation) return <Over page={page} why="unknown" invitation={null} />;
  const { refused } = invitation;
  if (refused) return <Over page={page} why={refused} invitation={invitation} />;
  return (
    <NarrowPage title={t("invitations.page.heading", { city: city.name })} intro={asked(page, invitation)}>
      <Hint page={page} role={invitation.role} />
      <Projects page={page} invitation={invitation} />
      {actor.kind === "person" ? (
        <ActionForm
          action={acceptInvitationForm}
          labels={formLabels(t)}
          formKey={page.formKey()}
          id="invitation"
        >
          <HiddenField name="token" value={token} />
          <SubmitButton full>{t("invitations.page.accept")}</SubmitButton>
        </ActionForm>
      ) : (
        <SignInToAccept page={page} email={invitation.email} here={`/invitation?token=${token}`} />
      )}
    </NarrowPage>
  );
}

function asked({ t, city }: Page, { by, role }: ShownInvitation): string {
  const name = `roles.part.${role}`;
  return t("invitations.page.asked", { by: by || city.name, role: t.has(name) ? t(name) : role });
}

function Hint({ page: { t }, role }: { page: Page; role: string }) {
  const hint = `roles.hint.${role}`;
  return t.has(hint) ? <p>{t(hint)}</p> : null;
}

function Projects({ page, invitation }: { page: Page; invitation: ShownInvitation }) {
  const { t, locale, city } = page;
  if (invitation.projects.length === 0) return null;
  const titles = invitation.projects.map((title) => localize(title, locale, city.defaultLocale));
  return <p>{t("invitations.projects", { projects: formatList(titles, locale) })}</p>;
}

type Why = NonNullable<ShownInvitation["refused"]> | "unknown";

function Over({ page, why, invitation }: { page: Page; why: Why; invitation: ShownInvitation | null }) {
  const { t } = page;
  const text = t(`invitations.refused.${why}`, { email: `\u2068${invitation?.email ?? ""}\u2069` });
  return (
    <InvitationOver
      page={page}
      title={t("invitations.page.title")}
      why={text}
      otherAddress={why === "otherAddress"}
      onward={{ href: "/", label: t("invitations.page.home") }}
    />
  );
}
