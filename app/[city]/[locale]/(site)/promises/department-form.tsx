import type { PromiseFilter } from "@/lib/ideas/promised/filter";
import type { PromiseFigures } from "@/lib/ideas/promised/queries";
import type { Page } from "@/lib/request/page";
import { Button } from "@/lib/ui/button";
import { Select } from "@/lib/ui/choice-field";

type Props = { page: Page; filter: PromiseFilter; departments: PromiseFigures[] };

/** A plain form that leads to an address. */
export function DepartmentForm({ page: { t, path }, filter, departments }: Props) {
  const names = departments.flatMap(({ department }) => (department ? [department] : []));
  if (names.length < 2 && !filter.department) return null;
  return (
    <form method="get" action={path("/promises")} className="flex flex-wrap items-end gap-3">
      {Object.entries({ state: filter.state, ...filter.days, project: filter.project }).map(
        ([name, value]) => (value ? <input key={name} type="hidden" name={name} value={value} /> : null),
      )}
      <div className="min-w-0 flex-1 basis-56 sm:max-w-sm">
        <Select
          name="department"
          label={t("promises.department")}
          empty={t("promises.allDepartments")}
          options={names.map((name) => ({ value: name, label: name }))}
          defaultValue={filter.department}
        />
      </div>
      <Button type="submit">{t("promises.show")}</Button>
    </form>
  );
}
