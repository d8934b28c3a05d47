import { changeActivityForm } from "@/lib/activities/actions";
import { activityLimits } from "@/lib/activities/input";
import { needsIntro } from "@/lib/activities/kinds";
import { wordsShown } from "@/lib/activities/shown";
import { type CityParams, inCity } from "@/lib/request/page";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { AdminPage } from "../../../shell/admin-page";
import { PerLanguage } from "../../../shell/per-language";
import { titled } from "../../../shell/titled";
import { VersionedForm } from "../../../shell/versioned-form";
import { activityAbove, managedActivity } from "../../managed";

export const generateMetadata = titled("activities.admin.about", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }> };

export default async function ActivityWords({ params }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  const { t, city } = page;
  const { id, kind, title, intro } = activity;
  return (
    <AdminPage page={page} title={t("activities.admin.about")} above={activityAbove(page, activity)}>
      <VersionedForm
        page={page}
        action={changeActivityForm}
        id="about"
        shown={wordsShown(activity, city.locales)}
        values={{ id }}
        back={`/admin/activities/${id}`}
      >
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
      </VersionedForm>
    </AdminPage>
  );
}
