import { changeActivityForm } from "@/lib/activities/actions";
import { activityLimits } from "@/lib/activities/input";
import { needsIntro } from "@/lib/activities/kinds";
import { wordsShown } from "@/lib/activities/shown";
import { versionOf } from "@/lib/cities/editing";
import { type CityParams, inCity } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { AdminPage } from "../../../shell/admin-page";
import { PerLanguage } from "../../../shell/per-language";
import { SaveBar } from "../../../shell/save-bar";
import { titled } from "../../../shell/titled";
import { activityAbove, managedActivity } from "../../managed";

export const generateMetadata = titled("activities.admin.about", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }> };

export default async function ActivityWords({ params }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  const { t, path, city } = page;
  const { id, kind, title, intro } = activity;
  return (
    <AdminPage page={page} title={t("activities.admin.about")} above={activityAbove(page, activity)}>
      <ActionForm action={changeActivityForm} labels={formLabels(t)} formKey={page.formKey()} id="about">
        <HiddenField name="version" value={versionOf(wordsShown(activity, city.locales))} />
        <HiddenField name="id" value={id} />
        <PerLanguage page={page} texts={[title]}>
          {({ locale, main, dir, label }) => (
            <>
              <TextField
                name={`title.${locale}`}
                label={label(t("activities.admin.name"))}
                hint={t("activities.admin.nameHint")}
                defaultValue={title[locale]}
                limit={activityLimits.title}
                lang={locale}
                dir={dir}
                optional={!main}
              />
              <TextArea
                name={`intro.${locale}`}
                label={label(t("activities.admin.introLabel"))}
                hint={needsIntro(kind) ? t("activities.admin.introNeeded") : t("activities.admin.introHint")}
                defaultValue={intro[locale]}
                limit={activityLimits.intro}
                rows={8}
                lang={locale}
                dir={dir}
                optional={!main || !needsIntro(kind)}
              />
            </>
          )}
        </PerLanguage>
        <SaveBar
          save={t("admin.save")}
          back={{ href: path(`/admin/activities/${id}`), label: t("admin.back") }}
        />
      </ActionForm>
    </AdminPage>
  );
}
