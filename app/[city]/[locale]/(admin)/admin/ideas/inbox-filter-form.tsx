import type { Taxonomy } from "@/lib/cities/taxonomy";
import { localize } from "@/lib/i18n/localized";
import { ideaStatuses } from "@/lib/ideas/status";
import { statusLabel } from "@/lib/ideas/status-words";
import type { Page } from "@/lib/request/page";
import { Button } from "@/lib/ui/button";
import { Checkbox, Select } from "@/lib/ui/choice-field";
import { Disclosure } from "@/lib/ui/disclosure";
import { TextField } from "@/lib/ui/text-field";
import type { InboxState } from "./inbox-state";

type Props = { page: Page; state: InboxState; taxonomy: Taxonomy; departments: string[] };

/** A plain form that leads to an address: it works without JavaScript and can be bookmarked. */
export function InboxFilterForm({ page, state, taxonomy, departments }: Props) {
  const { t, locale, city } = page;
  const any = t("admin.inbox.any");
  return (
    <search>
      <form method="get" className="grid gap-1">
        <input type="hidden" name="view" value={state.view} />
        <div className="flex flex-wrap items-end gap-3 *:first:min-w-0 *:first:flex-1">
          <TextField
            name="q"
            type="search"
            label={t("admin.inbox.search")}
            defaultValue={state.query}
            dir="auto"
          />
          <Button type="submit" icon="search">
            {t("common.search")}
          </Button>
        </div>
        <Checkbox name="mine" value="1" label={t("answering.mine")} defaultChecked={state.mine} />
        <Disclosure
          summary={t("admin.inbox.filter")}
          open={state.status !== null || state.topicId !== null || state.department !== ""}
        >
          <div className="grid gap-4 py-2 sm:grid-cols-3 sm:items-end">
            <Select
              name="status"
              label={t("admin.inbox.status")}
              empty={any}
              defaultValue={state.status ?? ""}
              options={ideaStatuses.map((status) => ({
                value: status,
                label: statusLabel(status, { words: taxonomy.statuses, t, cityLocale: city.defaultLocale }),
              }))}
            />
            <Select
              name="topic"
              label={t("admin.inbox.topic")}
              empty={any}
              defaultValue={state.topicId ?? ""}
              options={taxonomy.topics.map(({ id, name }) => ({
                value: id,
                label: localize(name, locale, city.defaultLocale),
              }))}
            />
            <Select
              name="department"
              label={t("admin.inbox.department")}
              empty={any}
              defaultValue={state.department}
              options={departments.map((name) => ({ value: name, label: name }))}
            />
            <div>
              <Button type="submit">{t("admin.inbox.apply")}</Button>
            </div>
          </div>
        </Disclosure>
      </form>
    </search>
  );
}
