import { notFound } from "next/navigation";
import { validate } from "uuid";
import { versionOf } from "@/lib/cities/editing";
import { localized } from "@/lib/engagement/rewards/ui/reward-words";
import { changeSeasonForm, removeSeasonForm } from "@/lib/engagement/seasons/actions";
import { findSeason } from "@/lib/engagement/seasons/queries";
import { seasonShown } from "@/lib/engagement/seasons/shown";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { AdminPage, settingsAbove } from "../../../shell/admin-page";
import { OtherAction } from "../../../shell/other-action";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { SeasonFields } from "../season-fields";

export const generateMetadata = titled("season.title", "/admin/settings/seasons");

type Props = { params: CityParams & Promise<{ id: string }> };

export default async function EditSeason({ params }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "game.configure");
  const { id } = await params;
  const season = validate(id) ? await page.read((db) => findSeason(db, id, page.city)) : null;
  if (!season) notFound();
  const { t, path, city } = page;
  const list = { label: t("season.title"), href: path("/admin/settings/seasons") };
  const isOver = season.state === "over";
  return (
    <AdminPage
      page={page}
      title={localized(page, season.name)}
      above={settingsAbove(page, list)}
      actions={<ButtonLink href={path(`/seasons/${id}`)}>{t("season.admin.see")}</ButtonLink>}
    >
      {isOver ? <Notice>{t("season.admin.isOver")}</Notice> : null}
      <ActionForm action={changeSeasonForm} labels={formLabels(t)} formKey={page.formKey()} id="season">
        <HiddenField name="version" value={versionOf(seasonShown(season, city.locales))} />
        <HiddenField name="id" value={season.id} />
        <SeasonFields page={page} season={season} />
        <SaveBar save={t("admin.save")} back={{ href: list.href, label: t("admin.back") }} />
      </ActionForm>
      {isOver ? null : (
        <OtherAction
          page={page}
          action={removeSeasonForm}
          values={{ id: season.id }}
          label={t("season.admin.remove")}
          hint={t("season.admin.removeHint")}
          danger
        />
      )}
    </AdminPage>
  );
}
