import { notFound } from "next/navigation";
import { validate } from "uuid";
import { versionOf } from "@/lib/cities/editing";
import { removeTemplateForm, renameTemplateForm } from "@/lib/projects/own-templates/actions";
import { templateNameLimit } from "@/lib/projects/own-templates/input";
import { findTemplate } from "@/lib/projects/own-templates/queries";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage } from "../../../shell/admin-page";
import { OtherAction } from "../../../shell/other-action";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { projectAbove } from "../../managed";

export const generateMetadata = titled("folders.templates.title", "/admin/projects/templates");

type Props = { params: CityParams & Promise<{ template: string }> };

/** What a template brings, its name, and the way to have it no longer. */
export default async function EditTemplate({ params }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "projects.manage");
  const asked = (await params).template;
  const template = validate(asked) ? await page.read((db) => findTemplate(db, asked)) : null;
  if (!template) notFound();
  const { t, path } = page;
  const { name, content } = template;
  const list = { label: t("folders.templates.title"), href: path("/admin/projects/templates") };
  return (
    <AdminPage
      page={page}
      title={name}
      intro={t("folders.templates.brings", {
        phases: content.phases.length,
        blocks: content.blocks.length,
        activities: content.activities.length + (content.board ? 1 : 0),
      })}
      above={[...projectAbove(page), list]}
    >
      {content.phases.length > 0 ? (
        <p className="max-w-prose [overflow-wrap:anywhere]">
          {content.phases.map(({ title }) => say(page, title)).join(" · ")}
        </p>
      ) : null}
      <div>
        <ButtonLink href={path(`/admin/projects/new?own=${template.id}`)} variant="primary" icon="plus">
          {t("projects.admin.begin")}
        </ButtonLink>
      </div>
      <ActionForm action={renameTemplateForm} labels={formLabels(t)} formKey={page.formKey()} id="template">
        <HiddenField name="version" value={versionOf({ name })} />
        <HiddenField name="id" value={template.id} />
        <TextField
          name="name"
          label={t("folders.templates.name")}
          defaultValue={name}
          limit={templateNameLimit}
        />
        <SaveBar save={t("admin.save")} back={{ href: list.href, label: t("admin.back") }} />
      </ActionForm>
      <OtherAction
        page={page}
        action={removeTemplateForm}
        values={{ id: template.id }}
        label={t("folders.templates.remove")}
        hint={t("folders.templates.removeHint")}
        danger
      />
    </AdminPage>
  );
}
