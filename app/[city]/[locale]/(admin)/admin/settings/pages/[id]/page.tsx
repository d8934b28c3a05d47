import { notFound } from "next/navigation";
import { validate } from "uuid";
import { versionOf } from "@/lib/cities/editing";
import { changePageForm, deletePageForm } from "@/lib/cities/text-pages/actions";
import { fixedPages } from "@/lib/cities/text-pages/input";
import { findTextPage } from "@/lib/cities/text-pages/queries";
import { textPageShown } from "@/lib/cities/text-pages/shown";
import { localize } from "@/lib/i18n/localized";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { Disclosure } from "@/lib/ui/disclosure";
import { Notice } from "@/lib/ui/notice";
import { AdminPage, settingsAbove } from "../../../shell/admin-page";
import { OtherAction } from "../../../shell/other-action";
import { one, type SearchParams } from "../../../shell/search-params";
import { titled } from "../../../shell/titled";
import { keptTextPage } from "../kept-draft";
import { PageForm, PagePreview } from "../page-form";

type Props = { params: CityParams & Promise<{ id: string }>; searchParams: SearchParams };

export const generateMetadata = titled("admin.pages.title", "/admin/settings/pages");

export default async function EditPage({ params, searchParams }: Props) {
  const page = await inCity(params);
  const staff = await requirePermission(page, "pages.write");
  const { id } = await params;
  const text = validate(id) ? await page.read((db) => findTextPage(db, { id })) : null;
  if (!text) notFound();
  const { t, path, city, locale } = page;
  const asked = one((await searchParams).draft);
  const kept = await keptTextPage(page, staff, asked);
  const draft = kept?.id === text.id ? kept : null;
  const stored = { ...text, version: versionOf(textPageShown(text, city.locales)) };
  const pages = { label: t("admin.pages.title"), href: path("/admin/settings/pages") };
  return (
    <AdminPage
      page={page}
      title={localize(text.title, locale, city.defaultLocale)}
      above={settingsAbove(page, pages)}
    >
      {asked && !draft ? <Notice kind="warning">{t("admin.pages.draftGone")}</Notice> : null}
      {draft ? (
        <PagePreview page={page} draft={draft} />
      ) : (
        <p>
          <a href={path(`/pages/${text.slug}`)} className="link">
            {t("admin.pages.look")}
          </a>
        </p>
      )}
      <PageForm page={page} action={changePageForm} text={draft ?? stored} save={t("admin.pages.publish")} />
      {fixedPages.some((slug) => slug === text.slug) ? null : (
        <Disclosure summary={t("admin.pages.delete")}>
          <OtherAction
            page={page}
            action={deletePageForm}
            values={{ id: text.id }}
            label={t("admin.pages.deleteSure")}
            hint={t("admin.pages.deleteHint")}
            danger
          />
        </Disclosure>
      )}
    </AdminPage>
  );
}
