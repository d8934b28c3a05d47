import { metrics } from "@/lib/engagement/badges/metrics";
import type { BadgeRow } from "@/lib/engagement/badges/queries";
import { acceptedImages } from "@/lib/files/limits";
import type { Page } from "@/lib/request/page";
import { Checkbox, Select } from "@/lib/ui/choice-field";
import { FileField } from "@/lib/ui/file-field";
import { TextField } from "@/lib/ui/text-field";
import { PerLanguage } from "../../shell/per-language";
import { TaxonomySelect } from "../../shell/taxonomy-select";

/** A small rule: what is counted, where, and how often for each level. */
export function BadgeFields({ page, badge }: { page: Page; badge?: BadgeRow }) {
  const { t } = page;
  return (
    <>
      <PerLanguage page={page} texts={badge ? [badge.name] : []}>
        {({ locale: language, main, dir, label }) => (
          <TextField
            key={language}
            name={`name.${language}`}
            label={label(t("game.badge.name"))}
            defaultValue={badge?.name[language]}
            lang={language}
            dir={dir}
            optional={!main}
          />
        )}
      </PerLanguage>
      <Select
        name="metric"
        label={t("game.badge.metric")}
        options={metrics.map((metric) => ({ value: metric, label: t(`game.metrics.${metric}`) }))}
        defaultValue={badge?.metric}
        empty={t("game.badge.choose")}
      />
      <TaxonomySelect
        page={page}
        name="topicId"
        label={t("game.badge.topic")}
        empty={t("game.badge.anyTopic")}
        chosen={badge?.topicId ?? null}
      />
      <TaxonomySelect
        page={page}
        name="neighbourhoodId"
        label={t("game.badge.neighbourhood")}
        empty={t("game.badge.anyNeighbourhood")}
        chosen={badge?.neighbourhoodId ?? null}
      />
      <TextField
        name="levels"
        label={t("game.badge.levels")}
        hint={t("game.badge.levelsHint")}
        width="medium"
        defaultValue={badge?.levels.join(", ")}
      />
      <FileField
        name="picture"
        label={t("game.badge.picture")}
        hint={t("game.badge.pictureHint")}
        accept={acceptedImages}
        optional
      />
      {badge?.fileId ? <Checkbox name="removePicture" label={t("game.badge.removePicture")} /> : null}
    </>
  );
}
