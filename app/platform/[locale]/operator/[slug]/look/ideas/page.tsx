import { validate } from "uuid";
import { isLocale } from "@/lib/base/locales";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import { type InboxCursor, inboxViews } from "@/lib/ideas/inbox/queries";
import { statusLabel } from "@/lib/ideas/status-words";
import { lookAtIdeas, looksPerScreen } from "@/lib/operating/looking/ideas";
import { ShowMore } from "@/lib/ui/show-more";
import { Table } from "@/lib/ui/table";
import { Segments } from "@/lib/ui/tabs";
import { titledCity } from "../../parts/titled-city";
import { type LookParams, lookAt } from "../parts/look-at";
import { LookPage } from "../parts/look-page";

type Props = {
  params: LookParams;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = titledCity("platform.look.ideas");

export default async function LookAtIdeas({ params, searchParams }: Props) {
  const query = await searchParams;
  const view = inboxViews.find((known) => known === query.view) ?? "all";
  const after = cursorOf(String(query.after ?? ""));
  const { page, city, until, seen } = await lookAt(params, "/ideas", (db) =>
    lookAtIdeas(db, { view, after }),
  );
  const { t, path, locale } = page;
  const at = (changes: Record<string, string>) =>
    path(`/operator/${city.slug}/look/ideas?${new URLSearchParams({ view, ...changes })}`);
  const last = seen.rows.length === looksPerScreen ? seen.rows.at(-1) : undefined;
  return (
    <LookPage page={page} city={city} until={until} section="ideas">
      <Segments
        label={t("admin.inbox.views")}
        tabs={inboxViews.map((one) => ({
          href: at({ view: one }),
          label: t(`admin.inbox.${one}`),
          current: one === view,
          count: formatNumber(seen.counts[one], locale),
        }))}
      />
      <Table
        caption={t("platform.look.list", { city: city.name })}
        columns={[
          { key: "title", label: t("platform.look.title") },
          { key: "status", label: t("platform.look.status") },
          { key: "due", label: t("platform.look.due") },
        ]}
        rows={seen.rows.map((row) => ({
          id: row.id,
          cells: {
            title: (
              <a
                className="link font-semibold [overflow-wrap:anywhere]"
                href={path(`/operator/${city.slug}/look/ideas/${row.code}`)}
                lang={isLocale(row.locale) ? row.locale : undefined}
                dir="auto"
              >
                {row.title}
              </a>
            ),
            status: statusLabel(row.status, { words: seen.words, t, cityLocale: city.defaultLocale }),
            due: row.dueAt
              ? `${formatDate(row.dueAt, locale, city.timeZone, "short")}${row.late ? ` (${t("admin.inbox.late")})` : ""}`
              : t("admin.inbox.noDate"),
          },
        }))}
      />
      {last ? (
        <ShowMore
          href={at({ after: `${last.cursor.due}~${last.cursor.id}` })}
          label={t("platform.look.more")}
        />
      ) : null}
    </LookPage>
  );
}

function cursorOf(text: string): InboxCursor | null {
  const [, due = "", id] = /^([\d :.+-]{0,40})~([0-9a-f-]{36})$/.exec(text) ?? [];
  if (!id || !validate(id) || (due && Number.isNaN(Date.parse(due)))) return null;
  return { due, id };
}
