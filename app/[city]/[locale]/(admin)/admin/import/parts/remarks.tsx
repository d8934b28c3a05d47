import { formatList, formatNumber } from "@/lib/i18n/format";
import { isolated } from "@/lib/i18n/isolated";
import type { ReportEntry } from "@/lib/imports/running/report";
import { digest, type Group } from "@/lib/imports/uploading/report";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { Table } from "@/lib/ui/table";

type Props = { page: Page; entries: readonly ReportEntry[]; report: string };

const most = 20;

/** Refused rows and what else was noticed: each reason once, with the lines; all of it is the download. */
export function Remarks({ page, entries, report }: Props) {
  const { t, locale } = page;
  const groups = digest(t, entries).slice(0, most);
  return (
    <section className="grid gap-3">
      <h2 className="text-xl font-bold">{t("imports.admin.remarks")}</h2>
      {groups.length === 0 ? (
        <p>{t("imports.admin.noRemarks")}</p>
      ) : (
        <>
          <Table
            caption={t("imports.admin.remarks")}
            columns={[
              { key: "what", label: t("imports.admin.remarkWhat") },
              { key: "why", label: t("imports.admin.remarkWhy") },
              { key: "lines", label: t("imports.admin.remarkLines") },
              { key: "count", label: t("imports.admin.remarkCount"), numeric: true },
            ]}
            rows={groups.map((group) => ({
              id: group.id,
              cells: {
                what: t(`imports.admin.outcomes.${group.outcome}`),
                why: <bdi className="wrap-anywhere">{why(page, group)}</bdi>,
                lines: <span className="wrap-anywhere">{linesOf(page, group)}</span>,
                count: formatNumber(group.count, locale),
              },
            }))}
          />
          <p>
            <ButtonLink href={report} variant="secondary" icon="download">
              {t("imports.admin.report")}
            </ButtonLink>
          </p>
        </>
      )}
    </section>
  );
}

function why({ t }: Page, { count, sentence }: Group): string {
  return count > 1 ? t("imports.admin.example", { sentence }) : sentence;
}

function linesOf({ t, locale }: Page, { file, lines, count }: Group): string {
  const shown = lines.map((line) => formatNumber(line, locale, { useGrouping: false }));
  const more = count > lines.length;
  const listed = more ? t("imports.admin.moreLines", { lines: shown.join(", ") }) : formatList(shown, locale);
  return `${isolated(file, locale)}: ${listed}`;
}
