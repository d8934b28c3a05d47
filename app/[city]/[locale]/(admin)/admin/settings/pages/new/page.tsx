import { addPageForm } from "@/lib/cities/text-pages/actions";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { AdminPage, settingsAbove } from "../../../shell/admin-page";
import { one, type SearchParams } from "../../../shell/search-params";
import { titled } from "../../../shell/titled";
import { keptTextPage } from "../kept-draft";
import { PageForm, PagePreview } from "../page-form";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("admin.pages.addTitle", "/admin/settings/pages/new");

const empty = { id: null, version: "", title: {}, body: {}, inFooter: true };

export default async function NewPage({ params, searchParams }: Props) {
  const page = await inCity(params);
  const staff = await requirePermission(page, "pages.write");
  const { t, path } = page;
  const draft = await keptTextPage(page, staff, one((await searchParams).draft));
  const pages = { label: t("admin.pages.title"), href: path("/admin/settings/pages") };
  return (
    <AdminPage page={page} title={t("admin.pages.addTitle")} above={settingsAbove(page, pages)}>
      {draft ? <PagePreview page={page} draft={draft} /> : null}
      <PageForm page={page} action={addPageForm} text={draft ?? empty} save={t("admin.pages.publish")} />
    </AdminPage>
  );
}
