import { type Deed, findDoer, listDeeds, listDoers } from "@/lib/audit/queries";
import { type DeedSubject, findSubjects } from "@/lib/audit/subjects";
import { type Reader, sayDeed, sayDetail, sayDoer, sayRole, saySubject } from "@/lib/audit/words";
import { formatDate } from "@/lib/i18n/format";
import { operatorNames } from "@/lib/operating/looking/overview";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { ShowMore } from "@/lib/ui/show-more";
import { Table } from "@/lib/ui/table";
import { AdminPage } from "../shell/admin-page";
import { one, type SearchParams } from "../shell/search-params";
import { titled } from "../shell/titled";
import { askedCursor, askedDeeds, cursorText, deedsQuery } from "./asked";
import { FilterForm } from "./filter-form";

type Props = { params: CityParams; searchParams: SearchParams };

const atOnce = 50;

export const generateMetadata = titled("audit.title", "/admin/audit");

/** Everything that staff and operators did, from the ledger. */
export default async function Audit({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "audit.read");
  const { t, path, city } = page;
  const query = await searchParams;
  const { filter, fields } = askedDeeds(query, city.timeZone);
  const { deeds, subjects, doers } = await page.read(async (db) => {
    const found = await listDeeds(db, filter, { after: askedCursor(query), limit: atOnce + 1 });
    const team = await listDoers(db);
    const known = !filter.person || team.some(({ id }) => id === filter.person);
    const former = known ? null : await findDoer(db, filter.person ?? "");
    return {
      deeds: found,
      subjects: await findSubjects(db, found),
      doers: former ? [...team, former] : team,
    };
  });
  const names = await operatorNames(
    deeds.flatMap(({ data }) => (typeof data.operator === "string" ? data.operator : [])),
  );
  const shown = deeds.slice(0, atOnce);
  const last = deeds.length > atOnce ? shown.at(-1) : undefined;
  return (
    <AdminPage
      page={page}
      title={t("audit.title")}
      intro={t("audit.intro")}
      width="wide"
      actions={
        <ButtonLink href={path(`/admin/audit/export${deedsQuery(fields)}`)} icon="download">
          {t("audit.download")}
        </ButtonLink>
      }
    >
      <FilterForm page={page} fields={fields} doers={doers} />
      {one(query.after) ? (
        <p>
          <a className="link" href={path(`/admin/audit${deedsQuery(fields)}`)}>
            {t("audit.start")}
          </a>
        </p>
      ) : null}
      {shown.length === 0 ? (
        <EmptyState title={t("audit.emptyTitle")}>{t("audit.emptyText")}</EmptyState>
      ) : (
        <Deeds page={page} deeds={shown} subjects={subjects} names={names} />
      )}
      {last ? (
        <ShowMore
          href={path(`/admin/audit${deedsQuery(fields, { after: cursorText(last.cursor) })}`)}
          label={t("audit.older")}
        />
      ) : null}
    </AdminPage>
  );
}

type DeedsProps = {
  page: Page;
  deeds: Deed[];
  subjects: Map<string, DeedSubject>;
  names: Map<string, string>;
};

function Deeds({ page, deeds, subjects, names }: DeedsProps) {
  const { t, locale, city } = page;
  const reader: Reader = { t, locale, defaultLocale: city.defaultLocale };
  return (
    <Table
      caption={t("audit.title")}
      plain
      columns={[
        { key: "what", label: t("audit.what") },
        { key: "on", label: t("audit.on") },
        { key: "who", label: t("audit.who") },
        { key: "when", label: t("audit.when") },
      ]}
      rows={deeds.map((deed) => ({
        id: deed.id,
        cells: {
          what: <What reader={reader} deed={deed} />,
          on: <On page={page} reader={reader} deed={deed} subject={subjects.get(deed.id)} />,
          who: <Who page={page} reader={reader} deed={deed} names={names} />,
          when: (
            <time dateTime={deed.at.toISOString()} className="whitespace-nowrap">
              {formatDate(deed.at, locale, city.timeZone, "moment")}
            </time>
          ),
        },
      }))}
    />
  );
}

function What({ reader, deed }: { reader: Reader; deed: Deed }) {
  const detail = sayDetail(reader, deed);
  return (
    <>
      {sayDeed(reader, deed)}
      {detail ? (
        <span className="block font-normal wrap-anywhere text-muted" dir="auto">
          {detail}
        </span>
      ) : null}
    </>
  );
}

type OnProps = { page: Page; reader: Reader; deed: Deed; subject: DeedSubject | undefined };

function On({ page: { path }, reader, deed, subject }: OnProps) {
  const words = <span dir="auto">{saySubject(reader, deed, subject)}</span>;
  if (!subject?.path) return words;
  return (
    <a className="link" href={path(subject.path)}>
      {words}
    </a>
  );
}

type WhoProps = { page: Page; reader: Reader; deed: Deed; names: Map<string, string> };

function Who({ page: { path }, reader, deed, names }: WhoProps) {
  const role = sayRole(reader, deed);
  const name = <span dir="auto">{sayDoer(reader, deed, names)}</span>;
  return (
    <>
      {deed.actorId ? (
        <a className="link" href={path(`/admin/audit?person=${deed.actorId}`)}>
          {name}
        </a>
      ) : (
        name
      )}
      {role ? (
        <span className="text-sm text-muted max-sm:before:content-['_·_'] sm:block">{role}</span>
      ) : null}
    </>
  );
}
