import { dayOf } from "@/lib/base/wall-clock";
import { versionOf } from "@/lib/cities/editing";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { changeThresholdsForm } from "@/lib/insight/marking/actions";
import { thresholdsShown } from "@/lib/insight/marking/thresholds";
import { readFollowed, readThresholds } from "@/lib/insight/tips/following";
import { readMeasures } from "@/lib/insight/tips/queries";
import { ruleNames, rules } from "@/lib/insight/tips/rules";
import { countQueue } from "@/lib/moderation/queue";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage } from "../../shell/admin-page";
import { SaveBar } from "../../shell/save-bar";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";
import { FollowedTips } from "./followed";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("tips.title", "/admin/insight/tips");

/** What came of the tips that staff followed, and from where each begins to speak. */
export default async function TipsPage({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "insight.advise");
  const { t, path, city, settings } = page;
  const { saved } = await searchParams;
  const { taxonomy, thresholds, followed } = await page.read(async (db) => {
    const waiting = (await countQueue(db)).all;
    const thresholds = await readThresholds(db);
    const today = dayOf(new Date(), city.timeZone);
    const measures = await readMeasures(db, { today, settings, waiting });
    const followed = await readFollowed(db, { measures, thresholds });
    return { taxonomy: await loadTaxonomy(db), thresholds, followed };
  });
  const shown = thresholdsShown(thresholds);
  const back = { href: path("/admin/insight"), label: t("insight.title") };
  return (
    <AdminPage
      page={page}
      title={t("tips.title")}
      intro={t("tips.intro")}
      above={[back]}
      notice={one(saved) === "thresholds" ? t("tips.saved") : null}
    >
      <FollowedTips page={page} followed={followed} taxonomy={taxonomy} />
      <section aria-labelledby="watch" className="grid gap-4">
        <div className="grid gap-1">
          <h2 id="watch" className="text-xl font-bold">
            {t("tips.watch")}
          </h2>
          <p className="text-muted">{t("tips.watchHint")}</p>
        </div>
        <ActionForm action={changeThresholdsForm} labels={formLabels(t)} formKey={page.formKey()}>
          <HiddenField name="version" value={versionOf(shown)} />
          <div className="grid grid-cols-2 items-end gap-4 rounded-card border border-line bg-surface p-4 sm:p-5">
            {ruleNames.map((rule) => (
              <Threshold key={rule} page={page} rule={rule} value={shown[`from.${rule}`]} />
            ))}
          </div>
          <SaveBar save={t("tips.save")} back={{ ...back, label: t("admin.back") }} />
        </ActionForm>
      </section>
    </AdminPage>
  );
}

type ThresholdProps = { page: Page; rule: (typeof ruleNames)[number]; value: string | undefined };

function Threshold({ page: { t }, rule, value }: ThresholdProps) {
  const { threshold, unit, speaks } = rules[rule];
  return (
    <TextField
      name={`from.${rule}`}
      inputMode="numeric"
      width="short"
      label={t(`tips.rules.${rule}`)}
      hint={t(`tips.${speaks}`, { usual: t(`tips.units.${unit}`, { count: threshold }) })}
      defaultValue={value}
      optional
    />
  );
}
