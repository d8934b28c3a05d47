import { organisationPath } from "@/lib/organisations/address";
import { listOpen } from "@/lib/organisations/inviting/queries";
import { leaveOrganisationForm, showMembershipForm } from "@/lib/organisations/membership/actions";
import { listMembers } from "@/lib/organisations/membership/queries";
import { canManageMembers } from "@/lib/organisations/policy";
import type { Organisation } from "@/lib/organisations/queries";
import { type Page as CityPage, type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { Checkbox } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { SubmitButton } from "@/lib/ui/submit-button";
import { memberedHere } from "../../[code]/organisation-here";
import { type Search, savedWords } from "../../saved";
import { Invite } from "../invite";
import { MemberList } from "../member-list";

type Props = { params: CityParams & Promise<{ code: string }>; searchParams: Search };

export async function generateMetadata({ params }: Pick<Props, "params">) {
  return privateTitle(await inCity(params), "organisations.members.title");
}

/** Who belongs to it: each member's own part, and the others for those who look after them. */
export default async function MembersPage({ params, searchParams }: Props) {
  const page = await inCity(params);
  const organisation = await memberedHere(page, (await params).code);
  const { t, path, actor } = page;
  const { id, name, membership } = organisation;
  const manages = canManageMembers(actor, membership);
  const { members, open } = await page.read(async (db) => ({
    members: await listMembers(db, id, { shownOnly: !manages }),
    open: manages ? await listOpen(db, id) : [],
  }));
  const said = await savedWords(page, searchParams);
  return (
    <Page width="text">
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        items={[
          { label: t("organisations.title"), href: path("/organisations") },
          { label: name, href: path(organisationPath(organisation)) },
          { label: t("organisations.members.title") },
        ]}
      />
      <PageHeader title={t("organisations.members.title")} />
      {said ? <Notice kind="success">{said}</Notice> : null}
      {manages && !members.some(({ speaks }) => speaks) ? (
        <Notice kind="warning" title={t("organisations.members.noSpeaker")}>
          {t("organisations.members.noSpeakerText")}
        </Notice>
      ) : null}
      <MemberList page={page} organisation={organisation} members={members} manages={manages} />
      {manages ? <Invite page={page} organisation={organisation} open={open} /> : null}
      {membership ? <Own page={page} organisation={organisation} shown={membership.shown} /> : null}
    </Page>
  );
}

type OwnProps = { page: CityPage; organisation: Organisation; shown: boolean };

/** One's own place in it. */
function Own({ page, organisation: { id }, shown }: OwnProps) {
  const { t } = page;
  return (
    <section aria-labelledby="own" className="grid gap-4 border-t border-line pt-6">
      <h2 id="own" className="text-xl font-bold">
        {t("organisations.members.yourPlace")}
      </h2>
      <ActionForm action={showMembershipForm} labels={formLabels(t)} formKey={page.formKey()} id="shown">
        <HiddenField name="id" value={id} />
        <Checkbox
          name="shown"
          label={t("organisations.members.show")}
          hint={t("organisations.members.showHint")}
          defaultChecked={shown}
        />
        <div>
          <SubmitButton variant="secondary">{t("organisations.members.saveShown")}</SubmitButton>
        </div>
      </ActionForm>
      <ActionForm action={leaveOrganisationForm} labels={formLabels(t)} formKey={page.formKey()} id="leave">
        <HiddenField name="id" value={id} />
        <p className="max-w-prose text-muted">{t("organisations.members.leaveHint")}</p>
        <div>
          <SubmitButton variant="danger">{t("organisations.members.leave")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
