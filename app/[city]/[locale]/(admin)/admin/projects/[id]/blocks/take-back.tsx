import type { ReactNode } from "react";
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
    <TakeBack
      page={page}
      action={undoChangeForm}
      id="undo"
      values={{ project: project.id, id: change.id }}
      label={t("blocks.undo")}
      className="rounded-card border border-line bg-sunken"
    >
      {t("blocks.last", {
        what: t(`blocks.what.${change.what}`, { kind: kind ? t(`blocks.kind.${asBlockKind(kind)}`) : "-" }),
        when: formatRelative(change.changedAt, project.now, locale),
      })}
    </TakeBack>
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
            <TakeBack
              page={page}
              action={restoreBlockForm}
              id={`restore-${id}`}
              values={{ project: project.id, id }}
              label={t("blocks.restore")}
              about={name}
            >
              <bdi>{name}</bdi>
            </TakeBack>
          </li>
        ))}
      </ul>
    </section>
  );
}

type TakeBackProps = {
  page: Page;
  action: Parameters<typeof ActionForm>[0]["action"];
  id: string;
  values: Record<string, string>;
  label: string;
  /** What the button is about, where several say the same. */
  about?: string;
  className?: string;
  children: ReactNode;
};

/** What was done, beside the button that undoes it. */
function TakeBack({ page, action, id, values, label, about, className = "", children }: TakeBackProps) {
  return (
    <ActionForm
      action={action}
      labels={formLabels(page.t)}
      formKey={page.formKey()}
      id={id}
      className={`flex flex-wrap items-center gap-x-4 gap-y-3 p-4 ${className}`}
    >
      {Object.entries(values).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <p className="min-w-0 flex-1 basis-52 [overflow-wrap:anywhere]">{children}</p>
      <SubmitButton variant="secondary">
        {label}
        {about ? <span className="sr-only">: {about}</span> : null}
      </SubmitButton>
    </ActionForm>
  );
}
