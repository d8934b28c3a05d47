import { allowLookInForm, endLookInForm } from "@/lib/cities/look-in/actions";
import { lookInHours } from "@/lib/cities/look-in/input";
import { type LookInRow, lookInHistory } from "@/lib/cities/look-in/queries";
import { formatDate } from "@/lib/i18n/format";
import { isolated } from "@/lib/i18n/isolated";
import { operatorNames } from "@/lib/operating/looking/overview";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { RadioGroup } from "@/lib/ui/choice-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { SubmitButton } from "@/lib/ui/submit-button";
import { Table } from "@/lib/ui/table";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { OtherAction } from "../../shell/other-action";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("admin.lookIn.title", "/admin/settings/look-in");

export default async function LookIn({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.allowLookIn");
  const { t, settings, locale, city } = page;
  const until = settings.lookInUntil && settings.lookInUntil > new Date() ? settings.lookInUntil : null;
  const open = until && t("admin.lookIn.open", { until: formatDate(until, locale, city.timeZone, "moment") });
  const saved = one((await searchParams).saved);
  const rows = await page.read(lookInHistory);
  const names = await operatorNames(rows.flatMap(({ operator }) => operator ?? []));
  return (
    <AdminPage
      page={page}
      title={t("admin.lookIn.title")}
      intro={t("admin.lookIn.intro")}
      above={settingsAbove(page)}
      saved={saved}
      notice={saved ? open : null}
    >
      {until ? (
        <>
          {saved ? null : <Notice kind="warning">{open}</Notice>}
          <OtherAction page={page} action={endLookInForm} values={{}} label={t("admin.lookIn.end")} />
        </>
      ) : (
        <Allow page={page} />
      )}
      <History page={page} rows={rows} names={names} />
    </AdminPage>
  );
}

function Allow({ page }: { page: Page }) {
  const { t } = page;
  const [, day] = lookInHours;
  return (
    <ActionForm action={allowLookInForm} labels={formLabels(t)} formKey={page.formKey()} id="look-in">
      <RadioGroup
        name="hours"
        label={t("admin.lookIn.hours")}
        options={lookInHours.map((hours) => ({
          value: String(hours),
          label:
            hours < 24
              ? t("admin.lookIn.hoursValue", { hours })
              : t("admin.lookIn.days", { days: hours / 24 }),
        }))}
        defaultValue={String(day)}
      />
      <div>
        <SubmitButton>{t("admin.lookIn.allow")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

type Told = { page: Page; rows: LookInRow[]; names: Map<string, string> };

function History({ page: { t, locale, city }, rows, names }: Told) {
  return (
    <section className="grid gap-3">
      <h2 className="text-xl font-bold">{t("admin.lookIn.history")}</h2>
      {rows.length === 0 ? (
        <p className="text-muted">{t("admin.lookIn.historyEmpty")}</p>
      ) : (
        <Table
          caption={t("admin.lookIn.history")}
          columns={[
            { key: "when", label: t("admin.lookIn.when") },
            { key: "who", label: t("admin.lookIn.who") },
            { key: "what", label: t("admin.lookIn.what") },
          ]}
          rows={rows.map((row) => ({
            id: row.id,
            cells: {
              when: formatDate(row.at, locale, city.timeZone, "moment"),
              who: who(t, row, names),
              what: what(t, row),
            },
          }))}
        />
      )}
    </section>
  );
}

function who(t: Page["t"], { verb, operator, staff }: LookInRow, names: Map<string, string>): string {
  if (verb !== "city.lookedIn") return staff || t("admin.lookIn.ownTeam");
  return (operator && names.get(operator)) || t("admin.lookIn.operatorGone");
}

function what(t: Page["t"], { verb, hours, path }: LookInRow): string {
  if (verb === "city.lookInAllowed") return t("admin.lookIn.allowed", { hours: hours ?? 0 });
  if (verb === "city.lookInEnded") return t("admin.lookIn.ended");
  return path
    ? t("admin.lookIn.looked", { path: isolated(path, t.locale) })
    : t("admin.lookIn.lookedSomewhere");
}
