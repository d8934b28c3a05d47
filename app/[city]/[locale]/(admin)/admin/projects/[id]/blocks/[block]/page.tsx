import { notFound } from "next/navigation";
import { versionOf } from "@/lib/cities/editing";
import { changeBlockForm, removeBlockForm } from "@/lib/projects/blocks/actions";
import { listBlocks } from "@/lib/projects/blocks/queries";
import { blockShown } from "@/lib/projects/blocks/shown";
import { type CityParams, inCity } from "@/lib/request/page";
import { DraftKeeper } from "@/lib/ui/draft-keeper";
import { draftLabels } from "@/lib/ui/draft-labels";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage } from "../../../../shell/admin-page";
import { OtherAction } from "../../../../shell/other-action";
import { SaveBar } from "../../../../shell/save-bar";
import { titled } from "../../../../shell/titled";
import { managedProject, projectAbove } from "../../../managed";
import { BlockFields } from "../block-fields";

export const generateMetadata = titled("blocks.title", "/admin/projects");

type Props = { params: CityParams & Promise<{ id: string; block: string }> };

export default async function EditBlock({ params }: Props) {
  const page = await inCity(params);
  const project = await managedProject(page, params);
  const asked = (await params).block;
  const blocks = await page.read((db) => listBlocks(db, project.id));
  const block = blocks.find(({ id }) => id === asked) ?? notFound();
  const { t, path, city } = page;
  const { kind, content } = block;
  const list = { label: t("blocks.title"), href: path(`/admin/projects/${project.id}/blocks`) };
  return (
    <AdminPage
      page={page}
      title={t(`blocks.kind.${kind}`)}
      intro={t(`blocks.about.${kind}`)}
      above={[...projectAbove(page, project), list]}
    >
      <ActionForm action={changeBlockForm} labels={formLabels(t)} formKey={page.formKey()} id="block">
        <HiddenField name="version" value={versionOf(blockShown(kind, content, city.locales))} />
        <HiddenField name="project" value={project.id} />
        <HiddenField name="id" value={block.id} />
        <HiddenField name="kind" value={kind} />
        <DraftKeeper name={`block-${block.id}`} labels={draftLabels(t)} started>
          <BlockFields page={page} kind={kind} content={content} />
        </DraftKeeper>
        <SaveBar save={t("admin.save")} back={{ href: list.href, label: t("admin.back") }} />
      </ActionForm>
      <OtherAction
        page={page}
        action={removeBlockForm}
        values={{ project: project.id, id: block.id }}
        label={t("blocks.remove")}
        hint={t("blocks.removeHint")}
        danger
      />
    </AdminPage>
  );
}
