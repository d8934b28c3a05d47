import { listGroupChoices } from "@/lib/activities/groups/queries";
import { listLines } from "@/lib/activities/questions/queries";
import { TakeOut } from "@/lib/ideas/exporting/ui/take-out";
import { saveBoardForm } from "@/lib/projects/board/actions";
import { boardLimits } from "@/lib/projects/board/input";
import { findBoardOf } from "@/lib/projects/board/queries";
import { boardShown, forAll } from "@/lib/projects/board/shown";
import { type CityParams, inCity } from "@/lib/request/page";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { WhoFields } from "../../../activities/[id]/rules/who-fields";
import { AdminPage } from "../../../shell/admin-page";
import { MomentField } from "../../../shell/moment-field";
import { PerLanguage } from "../../../shell/per-language";
import { SettingList, SettingRow } from "../../../shell/setting-list";
import { titled } from "../../../shell/titled";
import { VersionedForm } from "../../../shell/versioned-form";
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
      <VersionedForm
        page={page}
        action={saveBoardForm}
        id="board"
        shown={shown}
        values={{ project: project.id }}
        back={`/admin/projects/${project.id}`}
      >
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
        <MomentField
          name="opensAt"
          label={t("projects.admin.opensAt")}
          hint={t("projects.admin.opensAtHint")}
          value={shown.opensAt}
        />
        <MomentField
          name="closesAt"
          label={t("projects.admin.closesAt")}
          hint={t("projects.admin.closesAtHint")}
          value={shown.closesAt}
        />
        <WhoFields
          page={page}
          asked={board ?? forAll}
          groups={groups}
          without="signed_in"
          hints={{ everyone: t("projects.admin.boardForAll") }}
        />
        <p className="max-w-prose text-muted">{t("projects.admin.boardWho")}</p>
      </VersionedForm>
      {board ? (
        <SettingList title={t("board.fields.admin.more")}>
          <SettingRow
            href={path(`/admin/activities/${board.id}/questions`)}
            label={t("board.fields.admin.title")}
            value={t("surveys.admin.count", { questions: asked })}
          />
        </SettingList>
      ) : null}
      {board ? <TakeOut page={page} of="board" asked={{ view: "all", board: board.id }} /> : null}
    </AdminPage>
  );
}
