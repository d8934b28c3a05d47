import { versionOf } from "@/lib/cities/editing";
import { changePromiseForm } from "@/lib/ideas/promising/actions";
import { promiseEffect } from "@/lib/ideas/promising/apply-rule";
import { type PromiseInput, promiseInput, promiseScopes, ruleOf } from "@/lib/ideas/promising/input";
import { promiseShown } from "@/lib/ideas/promising/shown";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { RadioGroup } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { promiseSentence } from "../../shell/promise-sentence";
import { SaveBar } from "../../shell/save-bar";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("admin.promise.title", "/admin/settings/promise");

export default async function PromisePage({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { t, settings, path } = page;
  const tried = await triedRule(searchParams);
  const shown = promiseShown(settings);
  const filled = tried ? promiseShown(ruleOf(tried)) : shown;
  const scopes = { new: "scopeNew", sincePosting: "scopePosting", sinceToday: "scopeToday" } as const;
  return (
    <AdminPage
      page={page}
      title={t("admin.promise.title")}
      intro={t("admin.promise.intro")}
      above={settingsAbove(page)}
    >
      {tried ? <Effect page={page} tried={tried} /> : null}
      <ActionForm action={changePromiseForm} labels={formLabels(t)} formKey={page.formKey()} id="promise">
        <HiddenField name="version" value={versionOf(shown)} />
        <TextField
          name="promiseDays"
          inputMode="numeric"
          width="short"
          label={t("admin.promise.days")}
          hint={t("admin.promise.daysHint")}
          defaultValue={filled.promiseDays}
          optional
        />
        <TextField
          name="promiseSupports"
          inputMode="numeric"
          width="short"
          label={t("admin.promise.supports")}
          hint={t("admin.promise.supportsHint")}
          defaultValue={filled.promiseSupports}
          optional
        />
        <TextField
          name="promiseSupportDays"
          inputMode="numeric"
          width="short"
          label={t("admin.promise.supportDays")}
          defaultValue={filled.promiseSupportDays}
          optional
        />
        <RadioGroup
          name="scope"
          label={t("admin.promise.scope")}
          hint={t("admin.promise.scopeHint")}
          options={promiseScopes.map((scope) => ({
            value: scope,
            label: t(`admin.promise.${scopes[scope]}`),
          }))}
          defaultValue={tried?.scope ?? "new"}
        />
        <SaveBar
          save={t("admin.promise.save")}
          back={{ href: path("/admin/settings"), label: t("admin.back") }}
        >
          <SubmitButton name="intent" value="preview" variant="secondary">
            {t("admin.promise.preview")}
          </SubmitButton>
        </SaveBar>
      </ActionForm>
    </AdminPage>
  );
}

/** A rule that was sent to be looked at, not saved. */
async function triedRule(searchParams: SearchParams): Promise<PromiseInput | null> {
  const query = await searchParams;
  if (query.scope === undefined) return null;
  const tried = promiseInput.safeParse({
    promiseDays: one(query.days),
    promiseSupports: one(query.supports),
    promiseSupportDays: one(query.within),
    scope: one(query.scope),
  });
  return tried.success ? tried.data : null;
}

async function Effect({ page, tried }: { page: Page; tried: PromiseInput }) {
  const { t, city } = page;
  const rule = ruleOf(tried);
  const { open, changed, late } = await page.read((db) =>
    promiseEffect(db, { rule, scope: tried.scope, timeZone: city.timeZone }),
  );
  return (
    <div id="effect">
      <Notice title={t("admin.promise.previewTitle")} kind={late > 0 ? "warning" : "info"}>
        <p>{promiseSentence(t, rule)}</p>
        <p>{t("admin.promise.previewOpen", { count: open })}</p>
        {open > 0 ? <OpenIdeas page={page} scope={tried.scope} changed={changed.length} late={late} /> : null}
      </Notice>
    </div>
  );
}

type OpenIdeasProps = { page: Page; scope: PromiseInput["scope"]; changed: number; late: number };

function OpenIdeas({ page: { t }, scope, changed, late }: OpenIdeasProps) {
  if (scope === "new") return <p>{t("admin.promise.previewNew")}</p>;
  return (
    <>
      <p>{t("admin.promise.previewChanged", { count: changed })}</p>
      {changed > 0 ? <p>{t("admin.promise.previewLate", { count: late })}</p> : null}
    </>
  );
}
