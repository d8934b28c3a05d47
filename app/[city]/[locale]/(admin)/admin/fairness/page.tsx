import { type Flag, listFlags } from "@/lib/engagement/fairness/queries";
import { formatDate } from "@/lib/i18n/format";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { EmptyState } from "@/lib/ui/empty-state";
import { AdminPage } from "../shell/admin-page";
import { one, type SearchParams } from "../shell/search-params";
import { titled } from "../shell/titled";
import { flagWords } from "./flag-words";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("fairness.title", "/admin/fairness");

/** What looks like points by agreement. People look at it; nothing happens by itself. */
export default async function Fairness({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "contributions.moderate");
  const { t } = page;
  const flags = await page.read(listFlags);
  const said = `fairness.saved.${one((await searchParams).saved)}`;
  const open = flags.filter(({ state }) => state === "open");
  const closed = flags.filter(({ state }) => state !== "open");
  return (
    <AdminPage
      page={page}
      title={t("fairness.title")}
      intro={t("fairness.intro")}
      notice={t.has(said) ? t(said) : null}
    >
      {open.length > 0 ? (
        <FlagList page={page} flags={open} />
      ) : (
        <EmptyState title={t("fairness.noneTitle")}>{t("fairness.noneText")}</EmptyState>
      )}
      {closed.length > 0 ? (
        <section className="grid gap-3">
          <h2 className="text-xl font-bold">{t("fairness.closed")}</h2>
          <FlagList page={page} flags={closed} />
        </section>
      ) : null}
    </AdminPage>
  );
}

function FlagList({ page, flags }: { page: Page; flags: Flag[] }) {
  const { t, path, locale, city } = page;
  return (
    <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
      {flags.map((flag) => (
        <li key={flag.id}>
          <a
            href={path(`/admin/fairness/${flag.id}`)}
            className="grid min-h-16 content-center gap-1 px-4 py-3 text-ink hover:bg-brand-soft sm:px-5"
          >
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold">{t(`fairness.${flag.kind}.title`)}</span>
              {flag.state === "open" ? null : <Badge>{t(`fairness.state.${flag.state}`)}</Badge>}
              {flag.withheldAt ? <Badge kind="warning">{t("fairness.withheld")}</Badge> : null}
            </span>
            <span>{flagWords(page, flag)}</span>
            <span className="text-sm text-muted">{formatDate(flag.foundAt, locale, city.timeZone)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
