import { writeNewsForm } from "@/lib/news/actions";
import { projectsToTellOf } from "@/lib/news/queries";
import { type CityParams, inCity, requireReach } from "@/lib/request/page";
import { withinProjects } from "../../ideas/within-reach";
import { AdminPage } from "../../shell/admin-page";
import { titled } from "../../shell/titled";
import { NewsForm } from "../news-form";

export const generateMetadata = titled("news.admin.write", "/admin/news/new");

const empty = {
  ...{ id: null, version: "", projectId: null, imageFileId: null },
  ...{ title: {}, body: {}, imageAlt: {} },
};

export default async function NewNews({ params }: { params: CityParams }) {
  const page = await inCity(params);
  const { reach } = await requireReach(page, "news.write");
  const { t, path } = page;
  const within = withinProjects(reach);
  const projects = await page.read((db) => projectsToTellOf(db, within));
  return (
    <AdminPage
      page={page}
      title={t("news.admin.write")}
      intro={t("news.admin.writeIntro")}
      above={[{ label: t("news.admin.title"), href: path("/admin/news") }]}
    >
      <NewsForm
        page={page}
        action={writeNewsForm}
        words={{ ...empty, projectId: within ? (projects[0]?.id ?? null) : null }}
        projects={projects}
        cityWide={!within}
        save={t("news.admin.saveDraft")}
      />
    </AdminPage>
  );
}
