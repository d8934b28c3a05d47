import { notFound } from "next/navigation";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import { endViewForm, renameViewForm, shareViewForm } from "@/lib/insight/arranging/actions";
import { listViews, type SharedView } from "@/lib/insight/arranging/queries";
import { findScope, listScopes, type Scope } from "@/lib/insight/scope";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { Card } from "@/lib/ui/card";
import { Disclosure } from "@/lib/ui/disclosure";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage } from "../../shell/admin-page";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";
import { askedPeriod } from "../asked-period";
import { askedProject } from "../asked-scope";
import { figuresWords } from "../day-name";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("insight.views.title", "/admin/insight/views");

/** Arrangements that staff share by their address: made, named anew, ended. */
export default async function Views({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "insight.arrange");
  const { t, path, city } = page;
  const query = await searchParams;
  const { views, scopes, scope } = await page.read(async (db) => ({
    views: await listViews(db),
    scopes: await listScopes(db),
    scope: await findScope(db, askedProject(query)),
  }));
  if (scope === undefined) notFound();
  const period = askedPeriod(query, city.timeZone);
  const saved = (["shared", "renamed", "ended"] as const).find((word) => word === one(query.saved));
  return (
    <AdminPage
      page={page}
      title={t("insight.views.title")}
      intro={t("insight.views.intro")}
      above={[{ label: t("insight.title"), href: path("/admin/insight") }]}
      notice={saved ? t(`insight.saved.${saved}`) : null}
    >
      {views.length > 0 ? (
        <ul className="grid gap-4">
          {views.map((view) => (
            <ViewCard key={view.id} page={page} view={view} scopes={scopes} />
          ))}
        </ul>
      ) : (
        <p>{t("insight.views.none")}</p>
      )}
      <section className="grid gap-3" aria-labelledby="share">
        <h2 id="share" className="text-xl font-bold">
          {t("insight.views.shareTitle")}
        </h2>
        <p className="text-muted">{figuresWords(page, { period, scope })}</p>
        <ActionForm
          action={shareViewForm}
          labels={formLabels(t)}
          formKey={page.formKey()}
          className="grid gap-4"
        >
          <HiddenField name="range" value={period.range} />
          <HiddenField name="from" value={period.range === "custom" ? period.from : ""} />
          <HiddenField name="to" value={period.range === "custom" ? period.to : ""} />
          <HiddenField name="project" value={scope?.code ?? ""} />
          <TextField
            name="name"
            label={t("insight.views.name")}
            hint={t("insight.views.nameHint")}
            limit={80}
          />
          <div>
            <SubmitButton>{t("insight.views.share")}</SubmitButton>
          </div>
        </ActionForm>
      </section>
    </AdminPage>
  );
}

function ViewCard({ page, view, scopes }: { page: Page; view: SharedView; scopes: Scope[] }) {
  const { t, path, city } = page;
  const period = askedPeriod({}, city.timeZone, view);
  const scope = scopes.find(({ code }) => code === view.project) ?? null;
  const address = path(`/admin/insight?view=${view.id}`);
  return (
    <Card as="li" className="grid gap-2">
      <h2 className="text-lg font-bold">
        <a href={address} className="link">
          {view.name}
        </a>
      </h2>
      <p className="text-sm text-muted">{figuresWords(page, { period, scope })}</p>
      <p className="text-sm break-all" dir="ltr">
        {absoluteUrl(city.primaryHost, address)}
      </p>
      <Disclosure summary={t("insight.views.change")}>
        <div className="grid gap-4 py-2">
          <ActionForm
            action={renameViewForm}
            labels={formLabels(t)}
            formKey={page.formKey()}
            className="grid gap-3"
          >
            <HiddenField name="id" value={view.id} />
            <TextField name="name" label={t("insight.views.name")} defaultValue={view.name} limit={80} />
            <div>
              <SubmitButton variant="secondary">{t("insight.views.rename")}</SubmitButton>
            </div>
          </ActionForm>
          <ActionForm action={endViewForm} labels={formLabels(t)} formKey={page.formKey()}>
            <HiddenField name="id" value={view.id} />
            <div>
              <SubmitButton variant="danger">{t("insight.views.end")}</SubmitButton>
            </div>
          </ActionForm>
        </div>
      </Disclosure>
    </Card>
  );
}
