import { addFolderForm } from "@/lib/projects/folders/actions";
import { listAllProjects } from "@/lib/projects/queries";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage } from "../../../shell/admin-page";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { projectAbove } from "../../managed";
import { FolderFields } from "../folder-fields";

export const generateMetadata = titled("folders.add", "/admin/projects/folders");

const blank = { title: {}, text: {}, projects: [] };

export default async function NewFolder({ params }: { params: CityParams }) {
  const page = await inCity(params);
  await requirePermission(page, "projects.manage");
  const projects = await page.read((db) => listAllProjects(db));
  const { t, path } = page;
  const list = { label: t("folders.title"), href: path("/admin/projects/folders") };
  return (
    <AdminPage page={page} title={t("folders.add")} above={[...projectAbove(page), list]}>
      <ActionForm action={addFolderForm} labels={formLabels(t)} formKey={page.formKey()} id="folder">
        <FolderFields page={page} folder={blank} projects={projects} />
        <SaveBar save={t("folders.add")} back={{ href: list.href, label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}
