import { formatDate } from "@/lib/i18n/format";
import { listManaged, type ManagedOrganisation } from "@/lib/organisations/queries";
import { type Page as CityPage, type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { EmptyState } from "@/lib/ui/empty-state";
import { AdminPage } from "../shell/admin-page";
import { titled } from "../shell/titled";

type Props = { params: CityParams };

export const generateMetadata = titled("organisations.title", "/admin/organisations");

/** What waits for the city's word, then all others. */
export default async function Organisations({ params }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "organisations.verify");
  const { t } = page;
  const all = await page.read(listManaged);
  const reported = all.filter(({ reports }) => reports > 0);
  const waiting = all.filter(({ state, reports }) => state === "waiting" && reports === 0);
  const others = all.filter(({ state, reports }) => state !== "waiting" && reports === 0);
  return (
    <AdminPage page={page} title={t("organisations.title")} intro={t("organisations.admin.intro")}>
      {all.length === 0 ? (
        <EmptyState title={t("organisations.noneTitle")}>{t("organisations.admin.none")}</EmptyState>
      ) : null}
      {reported.length > 0 ? (
        <section className="grid gap-3" aria-labelledby="reported">
          <h2 id="reported" className="text-xl font-bold">
            {t("organisations.admin.reported", { count: reported.length })}
          </h2>
          <List page={page} organisations={reported} />
        </section>
      ) : null}
      {waiting.length > 0 ? (
        <section className="grid gap-3" aria-labelledby="waiting">
          <h2 id="waiting" className="text-xl font-bold">
            {t("organisations.admin.waiting", { count: waiting.length })}
          </h2>
          <List page={page} organisations={waiting} />
        </section>
      ) : null}
      {others.length > 0 ? (
        <section className="grid gap-3" aria-labelledby="others">
          <h2 id="others" className="text-xl font-bold">
            {t("organisations.admin.decided")}
          </h2>
          <List page={page} organisations={others} />
        </section>
      ) : null}
    </AdminPage>
  );
}

type ListProps = { page: CityPage; organisations: ManagedOrganisation[] };

function List({ page, organisations }: ListProps) {
  const { t, path, locale, city } = page;
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface shadow-card">
      {organisations.map(({ id, name, kind, state, members, speakers, reports, hidden, createdAt }) => (
        <li key={id} className="grid gap-1 p-4 [overflow-wrap:anywhere] sm:px-5">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <a
              href={path(`/admin/organisations/${id}`)}
              className="link inline-flex min-h-11 items-center text-lg font-semibold"
            >
              <bdi>{name}</bdi>
            </a>
            <Badge kind={state === "verified" ? "success" : state === "waiting" ? "warning" : "plain"}>
              {t(`organisations.state.${state}`)}
            </Badge>
            {hidden ? <Badge kind="danger">{t("organisations.admin.isHidden")}</Badge> : null}
            {reports > 0 ? (
              <Badge kind="danger">{t("organisations.admin.reports", { count: reports })}</Badge>
            ) : null}
            {speakers === 0 ? <Badge kind="warning">{t("organisations.members.noSpeaker")}</Badge> : null}
          </p>
          <p className="text-sm text-muted">
            {[
              t(`organisations.kind.${kind}`),
              t("organisations.members.count", { count: members }),
              t("organisations.admin.since", {
                date: formatDate(createdAt, locale, city.timeZone, "short"),
              }),
            ].join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
