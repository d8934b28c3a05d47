import type { SharedView } from "@/lib/insight/arranging/queries";
import type { Period } from "@/lib/insight/period";
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

type Props = { page: Page; period: Period; view: SharedView | null };

/** Three usual periods as links, and any other days as a form. */
export function PeriodForm({ page: { t, path }, period, view }: Props) {
  const base = path("/admin/insight");
  const kept = view ? `&view=${view.id}` : "";
  return (
    <div className="grid gap-2 print:hidden">
      <Segments
        label={t("insight.period.label")}
        tabs={fixed.map(({ range, word }) => ({
          href: range === "30" && !view ? base : `${base}?range=${range}${kept}`,
          label: t(`insight.period.${word}`),
          current: period.range === range,
        }))}
      />
      <Disclosure summary={t("insight.period.custom")} open={period.range === "custom"}>
        <form method="get" action={base} className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="range" value="custom" />
          {view ? <input type="hidden" name="view" value={view.id} /> : null}
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
