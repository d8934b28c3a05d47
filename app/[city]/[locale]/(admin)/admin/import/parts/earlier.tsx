import { formatDate, formatNumber } from "@/lib/i18n/format";
import type { EarlierImport } from "@/lib/imports/queries";
import type { Page } from "@/lib/request/page";
import { Table } from "@/lib/ui/table";

/** What came into the city from elsewhere before, by its source, with what the last run did. */
export function Earlier({ page, earlier }: { page: Page; earlier: EarlierImport[] }) {
  const { t, locale, city } = page;
  const number = (value: number | undefined) => formatNumber(value ?? 0, locale);
  return (
    <section className="grid gap-3">
      <h2 className="text-xl font-bold">{t("imports.admin.earlier")}</h2>
      {earlier.length === 0 ? (
        <p className="text-muted">{t("imports.admin.earlierNone")}</p>
      ) : (
        <Table
          caption={t("imports.admin.earlier")}
          columns={[
            { key: "source", label: t("imports.admin.earlierSource") },
            { key: "when", label: t("imports.admin.earlierWhen") },
            { key: "ideas", label: t("imports.admin.earlierIdeas"), numeric: true },
            { key: "comments", label: t("imports.admin.earlierComments"), numeric: true },
            { key: "changed", label: t("imports.admin.earlierChanged"), numeric: true },
            { key: "refused", label: t("imports.admin.earlierRefused"), numeric: true },
          ]}
          rows={earlier.map(({ id, source, at, finished, counts }) => {
            const date = formatDate(at, locale, city.timeZone, "short");
            const both = (one: string, two: string) => (counts[one] ?? 0) + (counts[two] ?? 0);
            return {
              id,
              cells: {
                source: (
                  <span className="block wrap-anywhere sm:min-w-36">
                    <bdi>{source}</bdi>
                  </span>
                ),
                when: finished ? date : t("imports.admin.unfinished", { date }),
                ideas: number(counts.ideas),
                comments: number(counts.comments),
                changed: number(both("ideasChanged", "commentsChanged")),
                refused: number(both("ideasRefused", "commentsRefused")),
              },
            };
          })}
        />
      )}
    </section>
  );
}
