import type { Doer } from "@/lib/audit/queries";
import { deedGroups } from "@/lib/events/deeds";
import type { Page } from "@/lib/request/page";
import { Button } from "@/lib/ui/button";
import { Select } from "@/lib/ui/choice-field";
import { TextField } from "@/lib/ui/text-field";
import type { DeedFields } from "./asked";

type Props = { page: Page; fields: DeedFields; doers: Doer[] };

/** A plain form that leads to an address, which can be kept. */
export function FilterForm({ page: { t }, fields, doers }: Props) {
  return (
    <search>
      <form
        method="get"
        className="grid gap-4 sm:grid-cols-2 xl:grid-cols-[1fr_1fr_auto_auto_auto] xl:items-end"
      >
        <Select
          name="person"
          label={t("audit.who")}
          empty={t("audit.everybody")}
          defaultValue={fields.person}
          options={doers.map(({ id, name }) => ({ value: id, label: name || t("audit.gone") }))}
        />
        <Select
          name="kind"
          label={t("audit.kind")}
          empty={t("audit.everything")}
          defaultValue={fields.kind}
          options={deedGroups.map((group) => ({ value: group, label: t(`audit.group.${group}`) }))}
        />
        <TextField name="from" type="date" label={t("audit.from")} defaultValue={fields.from} />
        <TextField name="to" type="date" label={t("audit.to")} defaultValue={fields.to} />
        <div>
          <Button type="submit">{t("audit.show")}</Button>
        </div>
      </form>
    </search>
  );
}
