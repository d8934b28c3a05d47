import { formatDate } from "@/lib/i18n/format";
import type { OwnTemplate } from "@/lib/projects/own-templates/queries";
import type { ProjectCard } from "@/lib/projects/queries";
import { type TemplateKey, templateKeys, templates } from "@/lib/projects/templates";
import { say, stateWords } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { Card } from "@/lib/ui/card";
import { SettingList, SettingRow } from "../../shell/setting-list";

type Props = {
  page: Page;
  projects: ProjectCard[];
  templates: Pick<OwnTemplate, "id" | "name" | "createdAt">[];
};

/** What a project can begin with: a template, the city's own or one that says when it works, or another project. */
export function Begin({ page, projects, templates }: Props) {
  const { t, path, locale, city } = page;
  return (
    <>
      {templates.length > 0 ? (
        <SettingList title={t("folders.templates.title")}>
          {templates.map(({ id, name, createdAt }) => (
            <SettingRow
              key={id}
              href={path(`/admin/projects/new?own=${id}`)}
              label={name}
              value={t("folders.templates.since", { date: formatDate(createdAt, locale, city.timeZone) })}
            />
          ))}
        </SettingList>
      ) : null}
      <ul className="grid gap-5">
        {templateKeys.map((key) => (
          <Template key={key} page={page} template={key} />
        ))}
      </ul>
      {projects.length > 0 ? (
        <SettingList title={t("projects.admin.copyTitle")}>
          {projects.map((project) => (
            <SettingRow
              key={project.id}
              href={path(`/admin/projects/new?copy=${project.id}`)}
              label={say(page, project.title)}
              value={stateWords(page, project)}
            />
          ))}
        </SettingList>
      ) : null}
    </>
  );
}

function Template({ page, template }: { page: Page; template: TemplateKey }) {
  const { t, path } = page;
  const name = t(`projects.template.${template}.name`);
  const { source } = templates[template];
  const example = `projects.template.${template}.example`;
  return (
    <Card as="li" className="grid gap-3">
      <h2 className="text-xl font-bold">{name}</h2>
      <p>{t(`projects.template.${template}.when`)}</p>
      <p className="text-muted">{t(`projects.template.${template}.why`)}</p>
      {source && t.has(example) ? (
        <p className="border-s-3 border-brand-line ps-4">
          {t(example)}{" "}
          <a href={source} className="link wrap-anywhere" rel="noreferrer">
            {t("projects.admin.source", { host: new URL(source).hostname.replace(/^www\./, "") })}
          </a>
        </p>
      ) : null}
      <div>
        <ButtonLink
          href={path(`/admin/projects/new?template=${template}`)}
          aria-label={t("projects.admin.beginWith", { name })}
        >
          {t("projects.admin.begin")}
        </ButtonLink>
      </div>
    </Card>
  );
}
