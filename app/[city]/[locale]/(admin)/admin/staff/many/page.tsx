import { knownDepartments } from "@/lib/cities/departments/queries";
import { readInvitesForm } from "@/lib/cities/invitations/actions";
import { type ManyDraft, manyDraft, mostAtOnce } from "@/lib/cities/invitations/input";
import { readDraft } from "@/lib/cities/kept-drafts";
import { listProjectChoices } from "@/lib/cities/moderators/queries";
import type { Person } from "@/lib/people/actor";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { FileField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { TextArea } from "@/lib/ui/text-field";
import { AdminPage } from "../../shell/admin-page";
import { SaveBar } from "../../shell/save-bar";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";
import { RoleFields } from "../work-fields";
import { ListPreview } from "./list-preview";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("invitations.many.title", "/admin/staff/many");

/** Many are invited in two steps: the list is looked at, line by line, before any mail goes out. */
export default async function InviteMany({ params, searchParams }: Props) {
  const page = await inCity(params);
  const staff = await requirePermission(page, "city.manageStaff");
  const { t, path } = page;
  const id = one((await searchParams).draft);
  const draft = id ? await keptList(page, staff, id) : null;
  const departments = await page.read(knownDepartments);
  const team = { label: t("admin.staff.title"), href: path("/admin/staff") };
  return (
    <AdminPage
      page={page}
      title={t("invitations.many.title")}
      intro={t("invitations.many.intro")}
      above={[team]}
      width="normal"
    >
      {id && !draft ? <Notice kind="warning">{t("invitations.gone")}</Notice> : null}
      {draft ? <ListPreview page={page} draft={draft} id={id} /> : null}
      <ActionForm action={readInvitesForm} labels={formLabels(t)} formKey={page.formKey()} id="list">
        <TextArea
          name="list"
          label={t(draft ? "invitations.many.change" : "invitations.many.list")}
          hint={t("invitations.many.hint", { most: mostAtOnce })}
          rows={8}
          defaultValue={draft?.list ?? ""}
          optional
        />
        <FileField
          name="file"
          label={t("invitations.many.file")}
          hint={t("invitations.many.fileHint")}
          accept=".csv,.txt,text/csv,text/plain"
          optional
        />
        <RoleFields
          page={page}
          held={draft?.role ?? "moderator"}
          leads={draft?.leads ?? []}
          departments={departments}
          moderates={draft?.projects ?? []}
          projects={await page.read((db) => listProjectChoices(db))}
        />
        <SaveBar save={t("invitations.many.look")} back={{ href: team.href, label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}

async function keptList(page: Page, staff: Person, id: string): Promise<ManyDraft | null> {
  const kept = manyDraft.safeParse(await readDraft({ cityId: page.city.id, personId: staff.id }, id));
  return kept.success ? kept.data : null;
}
