import { metrics } from "@/lib/engagement/badges/metrics";
import type { BadgeRow } from "@/lib/engagement/badges/queries";
import { localize } from "@/lib/i18n/localized";
import type { Page } from "@/lib/request/page";
import { Select } from "@/lib/ui/choice-field";
import { TextField } from "@/lib/ui/text-field";
import { PerLanguage } from "../../shell/per-language";

/** A small rule: what is counted, where, and how often for each level. */
export function BadgeFields({ page, badge }: { page: Page; badge?: BadgeRow }) {
  const { t, known, locale, city } = page;
  const choices = (items: { id: string; name: Parameters<typeof localize>[0]; archived: boolean }[]) =>
    items
      .filter(({ archived }) => !archived)
      .map(({ id, name }) => ({ value: id, label: localize(name, locale, city.defaultLocale) }));
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
      <Select
        name="topicId"
        label={t("game.badge.topic")}
        options={choices(known.taxonomy.topics)}
        defaultValue={badge?.topicId ?? ""}
        empty={t("game.badge.anyTopic")}
        optional
      />
      <Select
        name="neighbourhoodId"
        label={t("game.badge.neighbourhood")}
        options={choices(known.taxonomy.neighbourhoods)}
        defaultValue={badge?.neighbourhoodId ?? ""}
        empty={t("game.badge.anyNeighbourhood")}
        optional
      />
      <TextField
        name="levels"
        label={t("game.badge.levels")}
        hint={t("game.badge.levelsHint")}
        width="medium"
        defaultValue={badge?.levels.join(", ")}
      />
    </>
  );
}
