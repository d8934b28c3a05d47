import { listGroupChoices } from "@/lib/activities/groups/queries";
import { listLines } from "@/lib/activities/questions/queries";
import { versionOf } from "@/lib/cities/editing";
import { saveBoardForm } from "@/lib/projects/board/actions";
import { boardLimits } from "@/lib/projects/board/input";
import { findBoardOf } from "@/lib/projects/board/queries";
import { boardShown, forAll } from "@/lib/projects/board/shown";
import { type CityParams, inCity } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { WhoFields } from "../../../activities/[id]/rules/who-fields";
import { AdminPage } from "../../../shell/admin-page";
import { PerLanguage } from "../../../shell/per-language";
import { SaveBar } from "../../../shell/save-bar";
import { SettingList, SettingRow } from "../../../shell/setting-list";
import { titled } from "../../../shell/titled";
import { managedProject, projectAbove } from "../../managed";

export const generateMetadata = titled("projects.admin.board", "/admin/projects");

type Props = { params: CityParams & Promise<{ id: string }> };

/** The project's idea board: what people are asked, and from when until when. */
export default async function ProjectBoardPage({ params }: Props) {
  const page = await inCity(params);
  const project = await managedProject(page, params);
  const { board, groups, asked } = await page.read(async (db) => {
    const board = await findBoardOf(db, project.id);
    const groups = await listGroupChoices(db, project.id);
    return { board, groups, asked: board?.asks ? (await listLines(db, board.id)).length : 0 };
  });
  const { t, path, city } = page;
  const shown = boardShown(board, city.locales, city.timeZone);
  const { title = {}, intro = {} } = board ?? {};
  return (
    <AdminPage
      page={page}
      title={t("projects.admin.board")}
      intro={t("projects.admin.boardIntro")}
      above={projectAbove(page, project)}
    >
      <ActionForm action={saveBoardForm} labels={formLabels(t)} formKey={page.formKey()} id="board">
        <HiddenField name="version" value={versionOf(shown)} />
        <HiddenField name="project" value={project.id} />
        <PerLanguage page={page} texts={[title]}>
          {({ locale, main, dir, label }) => (
            <>
              <TextField
                name={`title.${locale}`}
                label={label(t("projects.admin.boardTitle"))}
                defaultValue={title[locale]}
                limit={boardLimits.title}
                lang={locale}
                dir={dir}
                optional={!main}
              />
              <TextArea
                name={`intro.${locale}`}
                label={label(t("projects.admin.boardText"))}
                defaultValue={intro[locale]}
                limit={boardLimits.intro}
                lang={locale}
                dir={dir}
                optional
              />
            </>
          )}
        </PerLanguage>
        <TextField
          name="opensAt"
          type="datetime-local"
          label={t("projects.admin.opensAt")}
          hint={t("projects.admin.opensAtHint")}
          defaultValue={shown.opensAt}
          width="medium"
          optional
        />
        <TextField
          name="closesAt"
          type="datetime-local"
          label={t("projects.admin.closesAt")}
          hint={t("projects.admin.closesAtHint")}
          defaultValue={shown.closesAt}
          width="medium"
          optional
        />
        <WhoFields
          page={page}
          asked={board ?? forAll}
          groups={groups}
          without="signed_in"
          hints={{ everyone: t("projects.admin.boardForAll") }}
        />
        <p className="max-w-prose text-muted">{t("projects.admin.boardWho")}</p>
        <SaveBar
          save={t("admin.save")}
          back={{ href: path(`/admin/projects/${project.id}`), label: t("admin.back") }}
        />
      </ActionForm>
      {board ? (
        <SettingList title={t("board.fields.admin.more")}>
          <SettingRow
            href={path(`/admin/activities/${board.id}/questions`)}
            label={t("board.fields.admin.title")}
            value={t("surveys.admin.count", { questions: asked })}
          />
        </SettingList>
      ) : null}
    </AdminPage>
  );
}
