import { notFound } from "next/navigation";
import { versionOf } from "@/lib/cities/editing";
import { changeFolderForm, removeFolderForm } from "@/lib/projects/folders/actions";
import { listFolders } from "@/lib/projects/folders/queries";
import { folderShown } from "@/lib/projects/folders/shown";
import { listAllProjects } from "@/lib/projects/queries";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage } from "../../../shell/admin-page";
import { OtherAction } from "../../../shell/other-action";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { projectAbove } from "../../managed";
import { FolderFields } from "../folder-fields";

export const generateMetadata = titled("folders.title", "/admin/projects/folders");

type Props = { params: CityParams & Promise<{ folder: string }> };

export default async function EditFolder({ params }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "projects.manage");
  const asked = (await params).folder;
  const { folders, projects } = await page.read(async (db) => ({
    folders: await listFolders(db),
    projects: await listAllProjects(db),
  }));
  const folder = folders.find(({ id }) => id === asked) ?? notFound();
  const { t, path, city } = page;
  const list = { label: t("folders.title"), href: path("/admin/projects/folders") };
  return (
    <AdminPage page={page} title={say(page, folder.title)} above={[...projectAbove(page), list]}>
      <ActionForm action={changeFolderForm} labels={formLabels(t)} formKey={page.formKey()} id="folder">
        <HiddenField name="version" value={versionOf(folderShown(folder, city.locales))} />
        <HiddenField name="id" value={folder.id} />
        <FolderFields page={page} folder={folder} projects={projects} />
        <SaveBar save={t("admin.save")} back={{ href: list.href, label: t("admin.back") }} />
      </ActionForm>
      <OtherAction
        page={page}
        action={removeFolderForm}
        values={{ id: folder.id }}
        label={t("folders.remove")}
        hint={t("folders.removeHint")}
        danger
      />
    </AdminPage>
  );
}
