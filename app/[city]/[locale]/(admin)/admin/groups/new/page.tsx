import { addGroupForm } from "@/lib/activities/groups/actions";
import { listAllProjects } from "@/lib/projects/queries";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity, requireReach } from "@/lib/request/page";
import { Select } from "@/lib/ui/choice-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage } from "../../shell/admin-page";
import { SaveBar } from "../../shell/save-bar";
import { titled } from "../../shell/titled";
import { GroupFields } from "../group-fields";

export const generateMetadata = titled("groups.add", "/admin/groups/new");

/** A group's name, where it may be used, and the addresses in it. */
export default async function NewGroup({ params }: { params: CityParams }) {
  const page = await inCity(params);
  const { reach } = await requireReach(page, "activities.manage");
  const { t, path } = page;
  const within = reach.scope === "project" ? reach.of : undefined;
  const projects = await page.read((db) => listAllProjects(db, within));
  const list = { label: t("groups.title"), href: path("/admin/groups") };
  return (
    <AdminPage page={page} title={t("groups.add")} intro={t("groups.intro")} above={[list]}>
      <ActionForm action={addGroupForm} labels={formLabels(t)} formKey={page.formKey()} id="group">
        <GroupFields t={t}>
          <Select
            name="project"
            label={t("groups.project")}
            empty={within ? undefined : t("groups.anyProject")}
            options={projects.map((project) => ({ value: project.id, label: say(page, project.title) }))}
            defaultValue=""
            optional={!within}
          />
        </GroupFields>
        <SaveBar save={t("groups.save")} back={{ href: list.href, label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}
