import type { FormState } from "@/lib/base/form-state";
import { endSpeakingForm, nameSpeakerForm, removeMemberForm } from "@/lib/organisations/membership/actions";
import type { Member } from "@/lib/organisations/membership/queries";
import type { Organisation } from "@/lib/organisations/queries";
import { actorId } from "@/lib/people/actor";
import type { Page } from "@/lib/request/page";
import { Avatar } from "@/lib/ui/avatar";
import { Badge } from "@/lib/ui/badge";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { VisuallyHidden } from "@/lib/ui/hidden";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = { page: Page; organisation: Organisation; members: Member[]; manages: boolean };

export function MemberList({ page, organisation, members, manages }: Props) {
  const { t } = page;
  const own = actorId(page.actor);
  const speakers = members.filter(({ speaks }) => speaks).length;
  if (members.length === 0) return <p className="text-muted">{t("organisations.members.nobodyNamed")}</p>;
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface shadow-card">
      {members.map((member) => (
        <li
          key={member.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4 sm:px-5"
        >
          <span className="flex min-w-0 items-center gap-3">
            <Avatar name={member.name} size={36} />
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <bdi className="font-semibold">{member.name}</bdi>{" "}
              {member.speaks ? <Badge kind="brand">{t("organisations.members.speaks")}</Badge> : null}
              {manages && !member.shown ? (
                <span className="block text-sm text-muted">{t("organisations.members.notNamed")}</span>
              ) : null}
            </span>
          </span>
          {manages && member.id !== own ? (
            <Tools page={page} organisation={organisation} member={member} last={speakers === 1} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

type ToolsProps = { page: Page; organisation: Organisation; member: Member; last: boolean };

/** The last speaker stays until there is another. */
function Tools({ page, organisation, member, last }: ToolsProps) {
  const { speaks, name } = member;
  const values = { id: organisation.id, person: member.id };
  if (speaks && last) return null;
  return (
    <span className="flex flex-wrap gap-3">
      <Press
        page={page}
        action={speaks ? endSpeakingForm : nameSpeakerForm}
        values={values}
        label={page.t(speaks ? "organisations.members.endSpeaking" : "organisations.members.nameSpeaker")}
        name={name}
      />
      <Press
        page={page}
        action={removeMemberForm}
        values={values}
        label={page.t("organisations.members.remove")}
        name={name}
        danger
      />
    </span>
  );
}

type PressProps = {
  page: Page;
  action: (state: FormState, data: FormData) => Promise<FormState>;
  values: Record<string, string>;
  label: string;
  /** Whom it is about, for whoever hears the button alone. */
  name: string;
  danger?: boolean;
};

function Press({ page, action, values, label, name, danger }: PressProps) {
  return (
    <ActionForm action={action} labels={formLabels(page.t)} formKey={page.formKey()}>
      {Object.entries(values).map(([field, value]) => (
        <HiddenField key={field} name={field} value={value} />
      ))}
      <SubmitButton variant={danger ? "danger" : "secondary"} size="small">
        {label}
        <VisuallyHidden> {name}</VisuallyHidden>
      </SubmitButton>
    </ActionForm>
  );
}
