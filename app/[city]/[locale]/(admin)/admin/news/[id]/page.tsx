import { notFound } from "next/navigation";
import { validate } from "uuid";
import { momentField } from "@/lib/base/wall-clock";
import { versionOf } from "@/lib/cities/editing";
import { formatDate } from "@/lib/i18n/format";
import { changeNewsForm, publishNewsForm, withdrawNewsForm } from "@/lib/news/actions";
import { newsPath } from "@/lib/news/address";
import { findNews, type NewsItem, projectsToTellOf } from "@/lib/news/queries";
import { newsShown } from "@/lib/news/shown";
import { inProject } from "@/lib/people/permissions";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity, type Page, requirePermission, requireReach } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextField } from "@/lib/ui/text-field";
import { withinProjects } from "../../ideas/within-reach";
import { AdminPage } from "../../shell/admin-page";
import { OtherAction } from "../../shell/other-action";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";
import { NewsForm } from "../news-form";

type Props = { params: CityParams & Promise<{ id: string }>; searchParams: SearchParams };

export const generateMetadata = titled("news.admin.title", "/admin/news");

/** One piece of news: whether it is public, since or from when, and its words. */
export default async function EditNews({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { reach } = await requireReach(page, "news.write");
  const within = withinProjects(reach);
  const { id } = await params;
  const found = validate(id)
    ? await page.read(async (db) => ({
        item: await findNews(db, id),
        projects: await projectsToTellOf(db, within),
      }))
    : null;
  if (!found?.item) notFound();
  const { item, projects } = found;
  await requirePermission(page, "news.write", inProject(item.projectId));
  const { t, path, city } = page;
  return (
    <AdminPage
      page={page}
      title={say(page, item.title)}
      above={[{ label: t("news.admin.title"), href: path("/admin/news") }]}
      saved={one((await searchParams).saved)}
    >
      <Publishing page={page} item={item} />
      <section className="grid gap-4 border-t border-line pt-6">
        <h2 className="text-xl font-bold">{t("news.admin.words")}</h2>
        <NewsForm
          page={page}
          action={changeNewsForm}
          words={{ ...item, version: versionOf(newsShown(item, city.locales)) }}
          projects={projects}
          cityWide={!within}
          save={t("admin.save")}
        />
      </section>
    </AdminPage>
  );
}

function Publishing({ page, item }: { page: Page; item: NewsItem }) {
  const { t, locale, city, path } = page;
  const { state, publishAt } = item;
  const date = publishAt ? formatDate(publishAt, locale, city.timeZone, "moment") : "";
  return (
    <section className="grid gap-4">
      <p className="font-semibold">{t(`news.state.${state}`, { date })}</p>
      {state === "published" ? (
        <>
          <p>
            <a className="link" href={path(newsPath(item))}>
              {t("news.admin.look")}
            </a>
          </p>
          <OtherAction
            page={page}
            action={withdrawNewsForm}
            values={{ id: item.id }}
            label={t("news.admin.withdraw")}
            hint={t("news.admin.withdrawHint")}
          />
        </>
      ) : (
        <>
          <ActionForm action={publishNewsForm} labels={formLabels(t)} formKey={page.formKey()} id="publish">
            <HiddenField name="id" value={item.id} />
            <TextField
              name="publishAt"
              type="datetime-local"
              label={t("news.admin.publishAt")}
              hint={t("news.admin.publishAtHint")}
              defaultValue={state === "scheduled" ? momentField(publishAt, city.timeZone) : ""}
              optional
            />
            <div>
              <SubmitButton>
                {t(state === "scheduled" ? "news.admin.replan" : "news.admin.publish")}
              </SubmitButton>
            </div>
          </ActionForm>
          {state === "scheduled" ? (
            <OtherAction
              page={page}
              action={withdrawNewsForm}
              values={{ id: item.id }}
              label={t("news.admin.unplan")}
            />
          ) : null}
        </>
      )}
    </section>
  );
}
