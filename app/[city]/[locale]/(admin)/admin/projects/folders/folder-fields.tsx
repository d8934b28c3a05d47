import type { Localized } from "@/lib/base/localized";
import { folderLimits } from "@/lib/projects/folders/input";
import type { ProjectCard } from "@/lib/projects/queries";
import { say, stateWords } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { CheckboxGroup } from "@/lib/ui/choice-field";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { PerLanguage } from "../../shell/per-language";

type Props = {
  page: Page;
  folder: { title: Localized; text: Localized; projects: string[] };
  projects: ProjectCard[];
};

export function FolderFields({ page, folder, projects }: Props) {
  const { t } = page;
  return (
    <>
      <PerLanguage page={page} texts={[folder.title]}>
        {({ locale, main, dir, label }) => (
          <>
            <TextField
              name={`title.${locale}`}
              label={label(t("folders.name"))}
              defaultValue={folder.title[locale]}
              limit={folderLimits.title}
              lang={locale}
              dir={dir}
              optional={!main}
            />
            <TextArea
              name={`text.${locale}`}
              label={label(t("folders.text"))}
              defaultValue={folder.text[locale]}
              limit={folderLimits.text}
              lang={locale}
              dir={dir}
              optional
            />
          </>
        )}
      </PerLanguage>
      {projects.length > 0 ? (
        <CheckboxGroup
          name="projects"
          label={t("folders.projects")}
          hint={t("folders.projectsHint")}
          options={projects.map((project) => ({
            value: project.id,
            label: say(page, project.title),
            hint: stateWords(page, project),
          }))}
          defaultValues={folder.projects}
          optional
        />
      ) : null}
    </>
  );
}
