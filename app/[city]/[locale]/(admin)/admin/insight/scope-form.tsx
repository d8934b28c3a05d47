import type { SharedView } from "@/lib/insight/arranging/queries";
import type { Dashboard } from "@/lib/insight/reading/dashboard";
import type { Scope } from "@/lib/insight/scope";
import { scopeName } from "@/lib/insight/scope-name";
import type { Page } from "@/lib/request/page";
import { Button } from "@/lib/ui/button";
import { Select } from "@/lib/ui/choice-field";
import { wordsOf } from "./widgets/drawn-words";

type Props = {
  page: Page;
  dashboard: Pick<Dashboard, "period" | "scope">;
  view: SharedView | null;
  scopes: Scope[];
};

/** Whose figures are shown: the whole city's, a project's, or of what belongs to none, in the same days. Nothing to choose without projects. */
export function ScopeForm({ page, dashboard: { period, scope }, view, scopes }: Props) {
  const { t, path } = page;
  if (scopes.length === 0) return null;
  const { range, from, to } = period;
  const kept = { ...(view ? { view: view.id } : {}), range, ...(range === "custom" ? { from, to } : {}) };
  return (
    <form
      method="get"
      action={path("/admin/insight")}
      className="flex flex-wrap items-end gap-3 print:hidden"
    >
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="w-full min-w-0 sm:w-80">
        <Select
          name="project"
          label={t("insight.project.label")}
          empty={t("insight.project.city")}
          defaultValue={scope?.code ?? ""}
          options={scopes.map((one) => ({ value: one.code, label: scopeName(one, wordsOf(page)) }))}
        />
      </div>
      <Button type="submit">{t("insight.period.show")}</Button>
    </form>
  );
}
