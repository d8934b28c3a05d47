import { notFound } from "next/navigation";
import { askOnBoardForm } from "@/lib/activities/actions";
import { listGroupChoices } from "@/lib/activities/groups/queries";
import { askingShown } from "@/lib/activities/shown";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { WhoFields } from "../../activities/[id]/rules/who-fields";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { titled } from "../../shell/titled";
import { VersionedForm } from "../../shell/versioned-form";

export const generateMetadata = titled("admin.board.title", "/admin/settings/board");

/** Who may take part on the city's own board, as a project's board says it for itself. */
export default async function CityBoardPage({ params }: { params: CityParams }) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { t, known } = page;
  const { board } = known;
  if (!board) notFound();
  const groups = await page.read((db) => listGroupChoices(db, null));
  return (
    <AdminPage
      page={page}
      title={t("admin.board.title")}
      intro={t("admin.board.intro")}
      above={settingsAbove(page)}
    >
      <VersionedForm
        page={page}
        action={askOnBoardForm}
        id="board"
        shown={askingShown(board)}
        values={{}}
        back="/admin/settings"
      >
        <WhoFields
          page={page}
          asked={board}
          groups={groups}
          without="signed_in"
          hints={{ everyone: t("projects.admin.boardForAll") }}
        />
        <p className="max-w-prose text-muted">{t("projects.admin.boardWho")}</p>
      </VersionedForm>
    </AdminPage>
  );
}
