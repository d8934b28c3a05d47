import type { SharedView } from "@/lib/insight/arranging/queries";
import type { Dashboard } from "@/lib/insight/reading/dashboard";
import type { Page } from "@/lib/request/page";
import { Button } from "@/lib/ui/button";
import { Disclosure } from "@/lib/ui/disclosure";
import { Segments } from "@/lib/ui/tabs";
import { TextField } from "@/lib/ui/text-field";

const fixed = [
  { range: "30", word: "days30" },
  { range: "quarter", word: "quarter" },
  { range: "year", word: "year" },
] as const;

type Props = { page: Page; dashboard: Pick<Dashboard, "period" | "scope">; view: SharedView | null };

/** Three usual periods as links, and any other days as a form. */
export function PeriodForm({ page: { t, path }, dashboard: { period, scope }, view }: Props) {
  const base = path("/admin/insight");
  const kept: Record<string, string> = {
    ...(view ? { view: view.id } : {}),
    ...(scope || view?.project ? { project: scope?.code ?? "" } : {}),
  };
  const isUsual = Object.keys(kept).length === 0;
  return (
    <div className="grid gap-2 print:hidden">
      <Segments
        label={t("insight.period.label")}
        tabs={fixed.map(({ range, word }) => ({
          href: range === "30" && isUsual ? base : `${base}?${new URLSearchParams({ range, ...kept })}`,
          label: t(`insight.period.${word}`),
          current: period.range === range,
        }))}
      />
      <Disclosure summary={t("insight.period.custom")} open={period.range === "custom"}>
        <form method="get" action={base} className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="range" value="custom" />
          {Object.entries(kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <TextField
            name="from"
            type="date"
            width="medium"
            label={t("insight.period.from")}
            defaultValue={period.from}
          />
          <TextField
            name="to"
            type="date"
            width="medium"
            label={t("insight.period.to")}
            defaultValue={period.to}
          />
          <Button type="submit">{t("insight.period.show")}</Button>
        </form>
      </Disclosure>
    </div>
  );
}
