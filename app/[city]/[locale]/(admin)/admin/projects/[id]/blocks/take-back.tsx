import { formatRelative } from "@/lib/i18n/format";
import { restoreBlockForm, undoChangeForm } from "@/lib/projects/blocks/actions";
import { asBlockKind } from "@/lib/projects/blocks/kinds";
import type { BlockChange } from "@/lib/projects/blocks/queries";
import type { Page } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = { page: Page; project: { id: string; now: Date } };

/** What was done last, and the way to take it back. */
export function UndoLast({ page, project, change }: Props & { change: BlockChange }) {
  const { t, locale } = page;
  const kind = change.before[0]?.was?.kind;
  return (
    <ActionForm
      action={undoChangeForm}
      labels={formLabels(t)}
      formKey={page.formKey()}
      id="undo"
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-card border border-line bg-sunken p-4"
    >
      <HiddenField name="project" value={project.id} />
      <HiddenField name="id" value={change.id} />
      <p className="min-w-0 flex-1 basis-52">
        {t("blocks.last", {
          what: t(`blocks.what.${change.what}`, { kind: kind ? t(`blocks.kind.${asBlockKind(kind)}`) : "-" }),
          when: formatRelative(change.changedAt, project.now, locale),
        })}
      </p>
      <SubmitButton variant="secondary">{t("blocks.undo")}</SubmitButton>
    </ActionForm>
  );
}

/** What was taken away and can come back. */
export function BringBack({ page, project, blocks }: Props & { blocks: { id: string; name: string }[] }) {
  const { t } = page;
  return (
    <section aria-labelledby="removed" className="grid gap-3">
      <h2 id="removed" className="text-xl font-bold">
        {t("blocks.removedTitle")}
      </h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {blocks.map(({ id, name }) => (
          <li key={id}>
            <ActionForm
              action={restoreBlockForm}
              labels={formLabels(t)}
              formKey={page.formKey()}
              id={`restore-${id}`}
              className="flex flex-wrap items-center gap-x-4 gap-y-3 p-4"
            >
              <HiddenField name="project" value={project.id} />
              <HiddenField name="id" value={id} />
              <p className="min-w-0 flex-1 basis-52 [overflow-wrap:anywhere]">
                <bdi>{name}</bdi>
              </p>
              <SubmitButton variant="secondary">
                {t("blocks.restore")}
                <span className="sr-only">: {name}</span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
