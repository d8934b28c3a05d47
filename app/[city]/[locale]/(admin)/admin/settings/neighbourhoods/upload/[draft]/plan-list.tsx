import type { Preview } from "@/lib/cities/neighbourhoods/preview";
import { formatList } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import type { Page } from "@/lib/request/page";
import { Disclosure } from "@/lib/ui/disclosure";
import { Table } from "@/lib/ui/table";

/** What applying the file would do, in sentences, and shape by shape for those who want it. */
export function PlanList({ page, preview }: { page: Page; preview: Preview }) {
  const { t, locale, city } = page;
  const count = (...changes: string[]) =>
    preview.shapes.filter((shape) => changes.includes(shape.change)).length;
  const [added, updated, reopened] = [count("new"), count("firstShape", "newShape"), count("reopened")];
  const others = preview.others.map((other) => localize(other.name, locale, city.defaultLocale));
  const sentences = [
    added > 0 ? t("admin.neighbourhoods.planNew", { count: added }) : null,
    updated > 0 ? t("admin.neighbourhoods.planUpdate", { count: updated }) : null,
    reopened > 0 ? t("admin.neighbourhoods.planReopened", { count: reopened }) : null,
    others.length > 0
      ? `${t("admin.neighbourhoods.planOthers", { count: others.length })}: ${formatList(others, locale)}`
      : null,
    t("admin.neighbourhoods.planPlaced", { count: preview.placedIdeas }),
  ].filter((sentence) => sentence !== null);
  return (
    <section className="grid gap-3">
      <h2 className="text-xl font-bold">{t("admin.neighbourhoods.plan")}</h2>
      <ul className="grid list-disc gap-1 ps-5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Disclosure summary={t("admin.neighbourhoods.table")}>
        <Table
          caption={t("admin.neighbourhoods.table")}
          columns={[
            { key: "name", label: t("admin.neighbourhoods.tableName") },
            { key: "change", label: t("admin.neighbourhoods.tableChange") },
          ]}
          rows={byName(preview.shapes, locale).map((shape, index) => ({
            id: `${index} ${shape.name}`,
            cells: { name: shape.name, change: t(`admin.neighbourhoods.changes.${shape.change}`) },
          }))}
        />
      </Disclosure>
    </section>
  );
}

/** Files come in any order; the city's own list goes by name. */
function byName(shapes: Preview["shapes"], locale: string): Preview["shapes"] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return shapes.toSorted((a, b) => compare(a.name, b.name));
}
