import { validate } from "uuid";
import { createProjectForm } from "@/lib/projects/actions";
import { findTemplate, listTemplates } from "@/lib/projects/own-templates/queries";
import { findProjectById, listAllProjects } from "@/lib/projects/queries";
import { type TemplateKey, templateKeys } from "@/lib/projects/templates";
import { textLimits } from "@/lib/projects/texts";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage } from "../../shell/admin-page";
import { PerLanguage } from "../../shell/per-language";
import { SaveBar } from "../../shell/save-bar";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";
import { projectAbove } from "../managed";
import { Begin } from "./begin";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("projects.admin.add", "/admin/projects/new");

/** First what it begins with, then what it is called. */
export default async function NewProject({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "projects.manage");
  const { t } = page;
  const query = await searchParams;
  const template = templateKeys.find((key) => key === one(query.template));
  const copy = validate(one(query.copy))
    ? await page.read((db) => findProjectById(db, one(query.copy)))
    : null;
  const own = validate(one(query.own)) ? await page.read((db) => findTemplate(db, one(query.own))) : null;
  if (!template && !copy && !own) {
    const { projects, templates } = await page.read(async (db) => ({
      projects: await listAllProjects(db),
      templates: await listTemplates(db),
    }));
    return (
      <AdminPage
        page={page}
        title={t("projects.admin.add")}
        intro={t("projects.admin.beginIntro")}
        above={projectAbove(page)}
      >
        <Begin page={page} projects={projects} templates={templates} />
      </AdminPage>
    );
  }
  return (
    <AdminPage
      page={page}
      title={t("projects.admin.name")}
      intro={own?.name ?? beginsWith(page, template, copy && say(page, copy.title))}
      above={projectAbove(page)}
    >
      <ActionForm action={createProjectForm} labels={formLabels(t)} formKey={page.formKey()} id="project">
        {copy ? <HiddenField name="copy" value={copy.id} /> : null}
        {own ? <HiddenField name="own" value={own.id} /> : null}
        {template ? <HiddenField name="template" value={template} /> : null}
        <PerLanguage page={page} texts={[]}>
          {({ locale, main, dir, label }) => (
            <TextField
              name={`title.${locale}`}
              label={label(t("projects.field.title"))}
              hint={t("projects.hint.title")}
              limit={textLimits.title}
              lang={locale}
              dir={dir}
              optional={!main}
            />
          )}
        </PerLanguage>
        <SaveBar
          save={t("projects.admin.create")}
          back={{ href: page.path("/admin/projects/new"), label: t("admin.back") }}
        />
      </ActionForm>
    </AdminPage>
  );
}

function beginsWith({ t }: Page, template: TemplateKey | undefined, title: string | null): string {
  if (title !== null) return t("projects.admin.copyOf", { title });
  return template ? t(`projects.template.${template}.name`) : "";
}
