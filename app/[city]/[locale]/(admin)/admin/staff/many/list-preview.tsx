import { sendInvitesForm } from "@/lib/cities/invitations/actions";
import type { ManyDraft } from "@/lib/cities/invitations/input";
import type { Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { Table } from "@/lib/ui/table";

type Props = { page: Page; draft: ManyDraft; id: string };
type Line = ManyDraft["lines"][number];

/** Each line as it was understood, and what hinders it. Those without a problem are asked at one press. */
export function ListPreview({ page, draft, id }: Props) {
  const { t } = page;
  const good = draft.lines.filter(({ problem }) => problem === null).length;
  return (
    <section className="grid gap-4" aria-labelledby="preview">
      <h2 id="preview" className="text-xl font-bold">
        {t("invitations.many.preview", { good, bad: draft.lines.length - good })}
      </h2>
      <Table
        caption={t("invitations.many.table")}
        columns={[
          { key: "who", label: t("invitations.many.who") },
          { key: "role", label: t("admin.staff.role") },
          { key: "outcome", label: t("invitations.many.outcome") },
        ]}
        rows={draft.lines.map((line) => ({ id: String(line.line), cells: cellsOf(page, line) }))}
      />
      {good > 0 ? (
        <ActionForm action={sendInvitesForm} labels={formLabels(t)} formKey={page.formKey()} id="send">
          <HiddenField name="draft" value={id} />
          <div>
            <SubmitButton>{t("invitations.many.send", { count: good })}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </section>
  );
}

function cellsOf({ t }: Page, { line, given, invite, problem }: Line) {
  const name = invite ? `${invite.firstName} ${invite.lastName}`.trim() : "";
  const key = `invitations.problem.${problem}`;
  return {
    who: (
      <span className="grid font-normal">
        <bdi className="font-semibold wrap-anywhere">{invite?.email ?? given}</bdi>
        <span className="text-sm text-muted">
          {[t("invitations.many.line", { line }), name].filter(Boolean).join(" · ")}
        </span>
      </span>
    ),
    role: invite ? [t(`roles.part.${invite.role}`), ...invite.leads].join(", ") : "–",
    outcome: t.has(key) ? (
      <span className="text-danger">{t(key)}</span>
    ) : (
      <Badge kind="success">{t("invitations.many.ready")}</Badge>
    ),
  };
}
