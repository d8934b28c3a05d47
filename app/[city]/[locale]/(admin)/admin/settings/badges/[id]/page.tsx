import { notFound } from "next/navigation";
import { validate } from "uuid";
import { versionOf } from "@/lib/cities/editing";
import { archiveBadgeForm, changeBadgeForm, reopenBadgeForm } from "@/lib/engagement/badges/actions";
import { findBadge } from "@/lib/engagement/badges/queries";
import { badgeShown } from "@/lib/engagement/badges/shown";
import { localize } from "@/lib/i18n/localized";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage, settingsAbove } from "../../../shell/admin-page";
import { OtherAction } from "../../../shell/other-action";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { BadgeFields } from "../badge-fields";

export const generateMetadata = titled("game.badge.title", "/admin/settings/badges");

type Props = { params: CityParams & Promise<{ id: string }> };

export default async function EditBadge({ params }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "game.configure");
  const { id } = await params;
  const badge = validate(id) ? await page.read((db) => findBadge(db, id)) : null;
  if (!badge) notFound();
  const { t, path, city, locale } = page;
  const list = { label: t("game.badge.title"), href: path("/admin/settings/badges") };
  return (
    <AdminPage
      page={page}
      title={localize(badge.name, locale, city.defaultLocale)}
      above={settingsAbove(page, list)}
    >
      <ActionForm action={changeBadgeForm} labels={formLabels(t)} formKey={page.formKey()} id="badge">
        <HiddenField name="version" value={versionOf(badgeShown(badge, city.locales))} />
        <HiddenField name="id" value={badge.id} />
        <BadgeFields page={page} badge={badge} />
        <SaveBar save={t("admin.save")} back={{ href: list.href, label: t("admin.back") }} />
      </ActionForm>
      <OtherAction
        page={page}
        action={badge.archivedAt ? reopenBadgeForm : archiveBadgeForm}
        values={{ id: badge.id }}
        label={t(badge.archivedAt ? "game.badge.reopen" : "game.badge.archive")}
        hint={badge.archivedAt ? undefined : t("game.badge.archiveHint")}
      />
    </AdminPage>
  );
}
