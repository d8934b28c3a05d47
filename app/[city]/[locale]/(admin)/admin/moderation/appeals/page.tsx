import { formatNumber, formatRelative } from "@/lib/i18n/format";
import { type AppealRow, countOpenAppeals, listAppeals } from "@/lib/moderation/appealing/queries";
import { type CityParams, inCity, type Page, requireReach } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { Card, CardLink } from "@/lib/ui/card";
import { EmptyState } from "@/lib/ui/empty-state";
import { Tabs } from "@/lib/ui/tabs";
import { onlyWords, withinProjects } from "../../ideas/within-reach";
import { AdminPage } from "../../shell/admin-page";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";
import { doneNotice } from "../done-notice";

type Props = { params: CityParams; searchParams: SearchParams };

const atOnce = 100;

export const generateMetadata = titled("moderation.appeal.listTitle", "/admin/moderation/appeals");

/** Objections to what staff decided: those that wait, the oldest first, and those that were decided lately. */
export default async function Appeals({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { reach } = await requireReach(page, "contributions.moderate");
  const within = withinProjects(reach);
  const { t, path, locale } = page;
  const query = await searchParams;
  const open = one(query.view) !== "decided";
  const { count, rows } = await page.read(async (db) => ({
    count: await countOpenAppeals(db, within),
    rows: await listAppeals(db, { open, within, limit: atOnce }),
  }));
  const root = "/admin/moderation/appeals";
  return (
    <AdminPage
      page={page}
      title={t("moderation.appeal.listTitle")}
      intro={`${t("moderation.appeal.listIntro")} ${onlyWords(page, reach)}`.trim()}
      above={[{ label: t("moderation.queue.title"), href: path("/admin/moderation") }]}
      notice={doneNotice(t, one(query.done))}
    >
      <Tabs
        label={t("moderation.queue.views")}
        tabs={[
          {
            href: path(root),
            label: t("moderation.appeal.open"),
            current: open,
            count: formatNumber(count, locale),
          },
          { href: path(`${root}?view=decided`), label: t("moderation.appeal.decided"), current: !open },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("moderation.appeal.emptyTitle")}>{t("moderation.appeal.emptyText")}</EmptyState>
      ) : (
        <ul className="grid gap-4">
          {rows.map((row) => (
            <Appeal key={row.id} page={page} appeal={row} />
          ))}
        </ul>
      )}
    </AdminPage>
  );
}

function Appeal({ page: { t, path, locale }, appeal }: { page: Page; appeal: AppealRow }) {
  const at = appeal.decidedAt ?? appeal.createdAt;
  return (
    <Card as="li" interactive className="grid gap-2">
      <h2 className="text-lg font-bold">
        <CardLink href={path(`/admin/moderation/appeals/${appeal.id}`)}>
          {t("moderation.appeal.title", { kind: appeal.kind })}
        </CardLink>
      </h2>
      {appeal.outcome ? (
        <p>
          <Badge kind={appeal.outcome === "granted" ? "success" : "plain"}>
            {t(`moderation.appeal.outcome.${appeal.outcome}`)}
          </Badge>
        </p>
      ) : null}
      <p dir="auto" className="line-clamp-3 text-muted">
        {appeal.words}
      </p>
      <p className="text-sm text-muted">
        {appeal.author ? (
          <>
            <bdi>{appeal.author}</bdi> ·{" "}
          </>
        ) : null}
        {formatRelative(at, new Date(), locale)}
      </p>
    </Card>
  );
}
