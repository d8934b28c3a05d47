import { notFound } from "next/navigation";
import { validate } from "uuid";
import { changeGroupForm, deleteGroupForm } from "@/lib/activities/groups/actions";
import { findGroup, listCame } from "@/lib/activities/groups/queries";
import { canManageActivity } from "@/lib/activities/policy";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity, requireReach } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextArea } from "@/lib/ui/text-field";
import { AdminPage } from "../../shell/admin-page";
import { OtherAction } from "../../shell/other-action";
import { SaveBar } from "../../shell/save-bar";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";
import { GroupFields } from "../group-fields";

export const generateMetadata = titled("groups.title", "/admin/groups");

type Props = { params: CityParams & Promise<{ id: string }>; searchParams: SearchParams };

/** A group: more addresses, fewer, and who of them took part. */
export default async function GroupPage({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { person } = await requireReach(page, "activities.manage");
  const { id } = await params;
  const found = validate(id)
    ? await page.read(async (db) => ({ group: await findGroup(db, id), came: await listCame(db, id) }))
    : null;
  if (!found?.group || !canManageActivity(person, found.group)) notFound();
  const { group, came } = found;
  const { t, path } = page;
  const said = `groups.saved.${one((await searchParams).saved)}`;
  const list = { label: t("groups.title"), href: path("/admin/groups") };
  const about = [
    t("groups.count", { count: group.members }),
    group.projectTitle && say(page, group.projectTitle),
  ];
  return (
    <AdminPage
      page={page}
      title={group.name}
      intro={about.filter(Boolean).join(" · ")}
      above={[list]}
      notice={t.has(said) ? t(said) : null}
    >
      <ActionForm action={changeGroupForm} labels={formLabels(t)} formKey={page.formKey()} id="group">
        <HiddenField name="id" value={id} />
        <GroupFields t={t} name={group.name} />
        <TextArea
          name="remove"
          label={t("groups.remove")}
          hint={t("groups.removeHint")}
          rows={3}
          dir="ltr"
          optional
        />
        <SaveBar save={t("groups.save")} back={{ href: list.href, label: t("admin.back") }} />
      </ActionForm>
      {came.length > 0 ? (
        <section aria-labelledby="came" className="grid gap-3 border-t border-line pt-6">
          <h2 id="came" className="text-xl font-bold">
            {t("groups.came")}
          </h2>
          <p className="text-muted">{t("groups.cameHint")}</p>
          <ul className="grid list-disc gap-1 ps-5">
            {came.map((one) => (
              <li key={one.id}>
                <bdi>{`${one.firstName} ${one.lastName}`}</bdi>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <OtherAction
        page={page}
        action={deleteGroupForm}
        values={{ id }}
        label={t("groups.delete")}
        hint={t("groups.deleteHint")}
      />
    </AdminPage>
  );
}
