import { isLocale } from "@/lib/base/locales";
import { plainText } from "@/lib/base/markdown";
import { formatNumber, formatRelative } from "@/lib/i18n/format";
import { countOpenAppeals } from "@/lib/moderation/appealing/queries";
import { countQueue, listQueue, type QueueItem, queueViews } from "@/lib/moderation/queue";
import { type CityParams, inCity, type Page, requireReach } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { Card, CardLink } from "@/lib/ui/card";
import { EmptyState } from "@/lib/ui/empty-state";
import { Notice } from "@/lib/ui/notice";
import { ShowMore } from "@/lib/ui/show-more";
import { Tabs } from "@/lib/ui/tabs";
import { onlyWords, withinProjects } from "../ideas/within-reach";
import { AdminPage } from "../shell/admin-page";
import { one, type SearchParams } from "../shell/search-params";
import { titled } from "../shell/titled";
import { doneNotice } from "./done-notice";

type Props = { params: CityParams; searchParams: SearchParams };

const atOnce = 30;

export const generateMetadata = titled("moderation.queue.title", "/admin/moderation");

export default async function Moderation({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { reach } = await requireReach(page, "contributions.moderate");
  const within = withinProjects(reach);
  const { t, path, locale } = page;
  const query = await searchParams;
  const view = queueViews.find((known) => known === one(query.view)) ?? "all";
  const after = cursorOf(one(query.after));
  const { counts, appeals, items } = await page.read(async (db) => ({
    counts: await countQueue(db, within),
    appeals: await countOpenAppeals(db, within),
    items: await listQueue(db, { view, after, within, limit: atOnce }),
  }));
  const last = items.length === atOnce ? items.at(-1) : undefined;
  const next = last ? new URLSearchParams({ view, after: `${last.cursor.since}~${last.cursor.id}` }) : null;
  return (
    <AdminPage
      page={page}
      title={t("moderation.queue.title")}
      intro={`${t("moderation.queue.intro")} ${onlyWords(page, reach)}`.trim()}
      notice={doneNotice(t, one(query.done))}
    >
      {appeals > 0 ? (
        <Notice kind="warning" title={t("moderation.appeal.waiting", { count: appeals })}>
          <a className="link" href={path("/admin/moderation/appeals")}>
            {t("moderation.appeal.look")}
          </a>
        </Notice>
      ) : null}
      <Tabs
        label={t("moderation.queue.views")}
        tabs={queueViews.map((one) => ({
          href: path(one === "all" ? "/admin/moderation" : `/admin/moderation?view=${one}`),
          label: t(`moderation.queue.${one}`),
          current: one === view,
          count: formatNumber(counts[one], locale),
        }))}
      />
      {items.length === 0 ? (
        <EmptyState title={t("moderation.queue.emptyTitle")}>{t("moderation.queue.emptyText")}</EmptyState>
      ) : (
        <ul className="grid gap-4">
          {items.map((item) => (
            <Item key={`${item.kind} ${item.id}`} page={page} item={item} />
          ))}
        </ul>
      )}
      {next ? <ShowMore href={path(`/admin/moderation?${next}`)} label={t("moderation.queue.more")} /> : null}
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <a href={path("/admin/moderation/appeals")} className="link">
          {t("moderation.appeal.listTitle")}
        </a>
        {within ? null : (
          <a href={path("/admin/moderation/people")} className="link">
            {t("moderation.queue.suspended")}
          </a>
        )}
        <a href={path("/record")} className="link">
          {t("moderation.queue.record")}
        </a>
      </p>
    </AdminPage>
  );
}

function Item({ page: { t, path, locale }, item }: { page: Page; item: QueueItem }) {
  const lang = isLocale(item.locale) ? item.locale : undefined;
  return (
    <Card as="li" interactive className="grid gap-2">
      <p className="flex flex-wrap items-center gap-2">
        {item.waiting ? <Badge kind="info">{t("moderation.queue.waitingBadge")}</Badge> : null}
        {item.reports > 0 ? (
          <Badge kind="danger" icon="flag">
            {t("moderation.queue.reports", { count: item.reports })}
          </Badge>
        ) : null}
        {item.flags.map((flag) => (
          <Badge key={flag} kind="warning">
            {word(t, "flags", flag)}
          </Badge>
        ))}
        <span className="text-sm text-muted">
          {item.reasons.map((reason) => word(t, "rules", reason)).join(", ")}
        </span>
      </p>
      <h2 className="text-lg font-bold">
        <CardLink href={path(`/admin/moderation/${item.kind}/${item.id}`)} lang={lang}>
          {item.title ?? t("moderation.queue.on", { title: item.onTitle })}
        </CardLink>
      </h2>
      <p lang={lang} dir="auto" className="line-clamp-3 text-muted">
        {plainText(item.beginning, 280)}
      </p>
      <p className="text-sm text-muted">
        {t(`moderation.kinds.${item.kind}`)} ·{" "}
        {t("moderation.queue.since", { when: formatRelative(item.since, new Date(), locale) })}
      </p>
    </Card>
  );
}

function word(t: Page["t"], group: "rules" | "flags", value: string): string {
  const key = `moderation.${group}.${value}`;
  return t.has(key) ? t(key) : value;
}

function cursorOf(text: string): { since: string; id: string } | null {
  const [, since, id] = /^([\d :.+-]{10,40})~([0-9a-f-]{36})$/.exec(text) ?? [];
  return since && id && !Number.isNaN(Date.parse(since)) ? { since, id } : null;
}
