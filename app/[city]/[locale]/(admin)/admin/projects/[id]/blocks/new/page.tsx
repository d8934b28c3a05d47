import { addBlockForm } from "@/lib/projects/blocks/actions";
import { blockKinds } from "@/lib/projects/blocks/kinds";
import { type CityParams, inCity } from "@/lib/request/page";
import { DraftKeeper } from "@/lib/ui/draft-keeper";
import { draftLabels } from "@/lib/ui/draft-labels";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage } from "../../../../shell/admin-page";
import { SaveBar } from "../../../../shell/save-bar";
import { one, type SearchParams } from "../../../../shell/search-params";
import { titled } from "../../../../shell/titled";
import { managedProject, projectAbove } from "../../../managed";
import { BlockFields } from "../block-fields";
import { ChooseKind } from "./choose-kind";

export const generateMetadata = titled("blocks.add", "/admin/projects");

type Props = { params: CityParams & Promise<{ id: string }>; searchParams: SearchParams };

/** First which kind, then what it says. */
export default async function NewBlock({ params, searchParams }: Props) {
  const page = await inCity(params);
  const project = await managedProject(page, params);
  const asked = one((await searchParams).kind);
  const kind = blockKinds.find((known) => known === asked);
  const { t, path } = page;
  const list = { label: t("blocks.title"), href: path(`/admin/projects/${project.id}/blocks`) };
  const above = [...projectAbove(page, project), list];
  if (!kind) {
    return (
      <AdminPage page={page} title={t("blocks.add")} intro={t("blocks.addIntro")} above={above}>
        <ChooseKind page={page} project={project} />
      </AdminPage>
    );
  }
  return (
    <AdminPage page={page} title={t(`blocks.kind.${kind}`)} intro={t(`blocks.about.${kind}`)} above={above}>
      <ActionForm action={addBlockForm} labels={formLabels(t)} formKey={page.formKey()} id="block">
        <HiddenField name="project" value={project.id} />
        <HiddenField name="kind" value={kind} />
        <DraftKeeper name={`block-${project.id}-${kind}`} labels={draftLabels(t)}>
          <BlockFields page={page} kind={kind} content={{}} />
        </DraftKeeper>
        <SaveBar
          save={t("blocks.add")}
          back={{ href: path(`/admin/projects/${project.id}/blocks/new`), label: t("admin.back") }}
        />
      </ActionForm>
    </AdminPage>
  );
}
