import { moveFolderForm } from "@/lib/projects/folders/actions";
import { type Folder, listFolders } from "@/lib/projects/folders/queries";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { AdminPage } from "../../shell/admin-page";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";
import { projectAbove } from "../managed";

export const generateMetadata = titled("folders.title", "/admin/projects/folders");

type Props = { params: CityParams; searchParams: SearchParams };

/** The folders in the order in which people see them. */
export default async function Folders({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "projects.manage");
  const folders = await page.read(listFolders);
  const { t, path } = page;
  const said = `folders.saved.${one((await searchParams).saved)}`;
  const add = (
    <ButtonLink href={path("/admin/projects/folders/new")} variant="primary" icon="plus">
      {t("folders.add")}
    </ButtonLink>
  );
  return (
    <AdminPage
      page={page}
      title={t("folders.title")}
      intro={t("folders.intro")}
      above={projectAbove(page)}
      notice={t.has(said) ? t(said) : null}
      actions={folders.length > 0 ? add : null}
    >
      {folders.length === 0 ? (
        <EmptyState title={t("folders.noneTitle")} action={add}>
          {t("folders.noneText")}
        </EmptyState>
      ) : (
        <ol className="grid gap-3">
          {folders.map((folder, index) => (
            <Row
              key={folder.id}
              page={page}
              folder={folder}
              moves={[
                ...(index > 0 ? ["up" as const] : []),
                ...(index < folders.length - 1 ? ["down" as const] : []),
              ]}
            />
          ))}
        </ol>
      )}
    </AdminPage>
  );
}

function Row({ page, folder, moves }: { page: Page; folder: Folder; moves: ("up" | "down")[] }) {
  const { t, path } = page;
  const name = say(page, folder.title);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-card border border-line bg-surface p-4 shadow-card">
      <div className="grid min-w-0 flex-1 basis-52 gap-0.5 [overflow-wrap:anywhere]">
        <p className="font-semibold">
          <a href={path(`/admin/projects/folders/${folder.id}`)} className="link">
            <bdi>{name}</bdi>
          </a>
        </p>
        <p className="text-sm text-muted">{t("folders.count", { count: folder.projects.length })}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        {moves.map((to) => (
          <ActionForm
            key={to}
            action={moveFolderForm}
            labels={formLabels(t)}
            formKey={page.formKey()}
            id={`${to}-${folder.id}`}
          >
            <HiddenField name="id" value={folder.id} />
            <HiddenField name="to" value={to} />
            <SubmitButton variant="secondary">
              {t(`blocks.move.${to}`)}
              <span className="sr-only">: {name}</span>
            </SubmitButton>
          </ActionForm>
        ))}
      </div>
    </li>
  );
}
