import { formatList } from "@/lib/i18n/format";
import { fieldsOf } from "@/lib/people/residence/fields";
import { deleteListForm, uploadListForm } from "@/lib/people/residence/list/actions/save";
import type { Page } from "@/lib/request/page";
import { RadioGroup } from "@/lib/ui/choice-field";
import { FileField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { SubmitButton } from "@/lib/ui/submit-button";
import { OtherAction } from "../../shell/other-action";
import { one } from "../../shell/search-params";

type Query = Record<string, string | string[] | undefined>;
type Props = { page: Page; entries: number; query: Query };

/** How long the list is, another in its place or beside it, and the end of it. */
export function ResidentList({ page, entries, query }: Props) {
  const { t, settings } = page;
  const names = fieldsOf(settings.residenceFields).map((field) => t(`residence.field.${field}`));
  return (
    <section id="list" aria-labelledby="list-title" className="grid gap-6 border-t border-line pt-8">
      <div className="grid gap-2">
        <h2 id="list-title" className="text-xl font-bold">
          {t("residence.admin.list")}
        </h2>
        <p className="font-semibold">{t("residence.admin.lines", { count: entries })}</p>
        <p className="max-w-prose text-muted">{t("residence.admin.listKept")}</p>
      </div>
      <WhatWasRead page={page} query={query} />
      <ActionForm action={uploadListForm} labels={formLabels(t)} formKey={page.formKey()} id="upload">
        <FileField
          name="file"
          label={t("residence.admin.file")}
          hint={t("residence.admin.headings", { names: formatList(names, t.locale) })}
          accept=".csv,.txt,.xlsx,text/csv"
        />
        <RadioGroup
          name="mode"
          label={t("residence.admin.mode")}
          options={(["replace", "add"] as const).map((mode) => ({
            value: mode,
            label: t(`residence.admin.${mode}`),
          }))}
          defaultValue="replace"
        />
        <div>
          <SubmitButton variant="secondary">{t("residence.admin.upload")}</SubmitButton>
        </div>
      </ActionForm>
      {entries > 0 ? (
        <OtherAction
          page={page}
          action={deleteListForm}
          values={{ list: "all" }}
          label={t("residence.admin.deleteList")}
          hint={t("residence.admin.deleteHint")}
        />
      ) : null}
    </section>
  );
}

function WhatWasRead({ page: { t }, query }: Pick<Props, "page" | "query">) {
  const numberOf = (name: string) => Number.parseInt(one(query[name]) ?? "", 10) || 0;
  const [lines, left] = [numberOf("lines"), numberOf("left")];
  if (lines === 0) return null;
  const at = (one(query.at) ?? "")
    .replace(/[^\d.]/g, "")
    .split(".")
    .slice(0, 10)
    .join(", ");
  return (
    <Notice kind={left > 0 ? "warning" : "success"}>
      <p>{t("residence.admin.read", { count: lines })}</p>
      {left > 0 ? <p>{t("residence.admin.leftOut", { count: left, at })}</p> : null}
    </Notice>
  );
}
