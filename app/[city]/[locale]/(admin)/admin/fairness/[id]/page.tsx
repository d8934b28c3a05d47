import { notFound } from "next/navigation";
import { validate } from "uuid";
import { releaseForm, withholdForm } from "@/lib/engagement/fairness/actions";
import { findFlag } from "@/lib/engagement/fairness/queries";
import { formatDate } from "@/lib/i18n/format";
import { may } from "@/lib/people/permissions";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { Notice } from "@/lib/ui/notice";
import { AdminPage } from "../../shell/admin-page";
import { OtherAction } from "../../shell/other-action";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";
import { flagWords } from "../flag-words";
import { CloseFlag } from "./close-flag";
import { Members, PersonLink } from "./members";

type Props = { params: CityParams & Promise<{ id: string }>; searchParams: SearchParams };

export const generateMetadata = titled("fairness.title", "/admin/fairness");

/** What was seen, who and when, and what staff make of it. */
export default async function FlagPage({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "contributions.moderate");
  const { id } = await params;
  const found = validate(id) ? await page.read((db) => findFlag(db, id)) : null;
  if (!found) notFound();
  const { t, path, locale, city, actor } = page;
  const { flag, members, author } = found;
  const said = `fairness.saved.${one((await searchParams).saved)}`;
  return (
    <AdminPage
      page={page}
      title={t(`fairness.${flag.kind}.title`)}
      intro={flagWords(page, flag)}
      above={[{ label: t("fairness.title"), href: path("/admin/fairness") }]}
      notice={t.has(said) ? t(said) : null}
    >
      <p className="max-w-prose text-muted">{t(`fairness.${flag.kind}.why`)}</p>
      <p>{t("fairness.found", { date: formatDate(flag.foundAt, locale, city.timeZone, "moment") })}</p>
      {author ? (
        <p>
          {t("fairness.burst.for")} <PersonLink page={page} person={author} />
        </p>
      ) : null}
      <Members page={page} kind={flag.kind} members={members} />
      {flag.closedAt ? (
        <Notice title={t(`fairness.state.${flag.state}`)}>
          <p dir="auto" className="whitespace-pre-line">
            {flag.reason}
          </p>
          <p className="text-sm text-muted">{formatDate(flag.closedAt, locale, city.timeZone, "moment")}</p>
        </Notice>
      ) : null}
      <CloseFlag page={page} flag={flag} />
      {may(actor, "game.configure") ? (
        <OtherAction
          page={page}
          action={flag.withheldAt ? releaseForm : withholdForm}
          values={{ id }}
          label={t(flag.withheldAt ? "fairness.release" : "fairness.withhold")}
          hint={t(flag.withheldAt ? "fairness.releaseHint" : `fairness.${flag.kind}.withholdHint`)}
        />
      ) : null}
    </AdminPage>
  );
}
