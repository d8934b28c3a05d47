import type { Taxonomy } from "@/lib/cities/taxonomy";
import { localize } from "@/lib/i18n/localized";
import type { Page } from "@/lib/request/page";
import { Button } from "@/lib/ui/button";
import { Select } from "@/lib/ui/choice-field";
import { TextField } from "@/lib/ui/text-field";
import type { AskedVoices } from "./asked";

type Props = { page: Page; asked: AskedVoices; taxonomy: Taxonomy };

const ranges = { "30": "days30", quarter: "quarter", year: "year", custom: "custom" } as const;

/** Whose voices: a plain form that leads to an address. */
export function VoicesForm({ page, asked, taxonomy }: Props) {
  const { t, path, locale, city } = page;
  const { period, topicId, neighbourhoodId } = asked;
  const named = ({ id, name }: Taxonomy["neighbourhoods"][number] | Taxonomy["topics"][number]) => ({
    value: id,
    label: localize(name, locale, city.defaultLocale),
  });
  return (
    <search className="print:hidden">
      <form
        method="get"
        action={path("/admin/insight/voices")}
        className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3 sm:items-end"
      >
        <Select
          name="range"
          label={t("insight.period.label")}
          defaultValue={period.range}
          options={Object.entries(ranges).map(([value, word]) => ({
            value,
            label: t(`insight.period.${word}`),
          }))}
        />
        <TextField name="from" type="date" label={t("insight.period.from")} defaultValue={period.from} />
        <TextField name="to" type="date" label={t("insight.period.to")} defaultValue={period.to} />
        <Select
          name="topic"
          label={t("insight.columns.topic")}
          empty={t("voices.any")}
          defaultValue={topicId ?? ""}
          options={taxonomy.topics.map(named)}
        />
        <Select
          name="area"
          label={t("insight.columns.neighbourhood")}
          empty={t("voices.any")}
          defaultValue={neighbourhoodId ?? ""}
          options={taxonomy.neighbourhoods.map(named)}
        />
        <div>
          <Button type="submit">{t("insight.period.show")}</Button>
        </div>
      </form>
    </search>
  );
}
