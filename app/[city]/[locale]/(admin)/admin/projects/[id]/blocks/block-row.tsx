import { moveBlockForm } from "@/lib/projects/blocks/actions";
import type { Block } from "@/lib/projects/blocks/kinds";
import { blockName } from "@/lib/projects/blocks/ui/block-name";
import type { Page } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = { page: Page; project: { id: string }; block: Block; isFirst: boolean; isLast: boolean };

/** A block by its kind and first words, with the ways to change it and to move it. */
export function BlockRow({ page, project, block, isFirst, isLast }: Props) {
  const { t, path } = page;
  const name = blockName(page, block);
  const kind = t(`blocks.kind.${block.kind}`);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-card border border-line bg-surface p-4 shadow-card">
      <div className="grid min-w-0 flex-1 basis-36 gap-0.5 [overflow-wrap:anywhere]">
        {name === kind ? null : <p className="text-sm text-muted">{kind}</p>}
        <p className="line-clamp-2 font-semibold">
          <a href={path(`/admin/projects/${project.id}/blocks/${block.id}`)} className="link">
            <bdi>{name}</bdi>
          </a>
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {isFirst ? null : <Move page={page} project={project} block={block} to="up" name={name} />}
        {isLast ? null : <Move page={page} project={project} block={block} to="down" name={name} />}
      </div>
    </li>
  );
}

type MoveProps = Omit<Props, "isFirst" | "isLast"> & { to: "up" | "down"; name: string };

function Move({ page, project, block, to, name }: MoveProps) {
  const { t } = page;
  return (
    <ActionForm
      action={moveBlockForm}
      labels={formLabels(t)}
      formKey={page.formKey()}
      id={`${to}-${block.id}`}
    >
      <HiddenField name="project" value={project.id} />
      <HiddenField name="id" value={block.id} />
      <HiddenField name="to" value={to} />
      <SubmitButton variant="secondary" size="small">
        {t(`blocks.move.${to}`)}
        <span className="sr-only">: {name}</span>
      </SubmitButton>
    </ActionForm>
  );
}
