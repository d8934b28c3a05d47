import { formatNumber } from "@/lib/i18n/format";
import { type PromiseFilter, promisesPath } from "@/lib/ideas/promised/filter";
import type { PromiseFigures } from "@/lib/ideas/promised/queries";
import type { Page } from "@/lib/request/page";
import { Table } from "@/lib/ui/table";

const columns = ["kept", "late", "open", "withdrawn"] as const;

type Props = { page: Page; figures: PromiseFigures[]; filter: PromiseFilter };

/** Who keeps which word: each department's promises, and how long they took. */
export function Departments({ page, figures, filter }: Props) {
  const { t, path, locale } = page;
  if (figures.length === 0) return null;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <section aria-labelledby="departments" className="grid gap-3">
      <h2 id="departments" className="text-xl font-bold">
        {t("promises.byDepartment")}
      </h2>
      <Table
        caption={t("promises.byDepartment")}
        columns={[
          { key: "department", label: t("promises.department") },
          ...columns.map((state) => ({ key: state, label: t(`promises.state.${state}`), numeric: true })),
          { key: "medianDays", label: t("promises.medianDays"), numeric: true },
        ]}
        rows={figures.map((row) => ({
          id: row.department || "none",
          cells: {
            department: row.department ? (
              <a
                href={path(promisesPath(filter, { state: null, department: row.department }))}
                className="link inline-flex min-h-11 items-center"
              >
                <bdi>{row.department}</bdi>
              </a>
            ) : (
              t("promises.noDepartment")
            ),
            ...Object.fromEntries(columns.map((state) => [state, number(row[state])])),
            medianDays: row.medianDays === null ? "–" : number(row.medianDays),
          },
        }))}
      />
    </section>
  );
}
