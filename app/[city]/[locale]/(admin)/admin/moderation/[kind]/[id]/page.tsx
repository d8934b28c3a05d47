import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { validate } from "uuid";
import { NotFoundError } from "@/lib/base/errors";
import { formatRelative } from "@/lib/i18n/format";
import { withinReach } from "@/lib/ideas/inbox/within-reach";
import { contributionKinds } from "@/lib/moderation/input";
import { type Case, findCase } from "@/lib/moderation/queries";
import { inProject } from "@/lib/people/permissions";
import { type CityParams, inCity, type Page, requirePermission, requireReach } from "@/lib/request/page";
import { Card } from "@/lib/ui/card";
import { Notice } from "@/lib/ui/notice";
import { AdminPage } from "../../../shell/admin-page";
import { one, type SearchParams } from "../../../shell/search-params";
import { titled } from "../../../shell/titled";
import { doneNotice } from "../../done-notice";
import { History } from "../../history";
import { Warn } from "../../warn";
import { Around } from "./around";
import { Contribution } from "./contribution";
import { Decide } from "./decide";

type Props = {
  params: CityParams & Promise<{ kind: string; id: string }>;
  searchParams: SearchParams;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { kind } = await params;
  return titled("moderation.case.title", "/admin/moderation", { kind })({ params });
}

/** One contribution with everything that is needed to decide on it. */
export default async function ModerationCase({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { reach } = await requireReach(page, "contributions.moderate");
  const { t, path } = page;
  const { kind: segment, id } = await params;
  const kind = contributionKinds.find((known) => known === segment);
  if (!kind || !validate(id)) notFound();
  const found = await page.read((db) => findCase(db, { kind, id }, withinReach(reach)).catch(orNothing));
  if (!found) notFound();
  await requirePermission(page, "contributions.moderate", inProject(found.contribution.on.projectId));
  const { visibility } = found.contribution;
  return (
    <AdminPage
      page={page}
      title={t("moderation.case.title", { kind })}
      above={[{ label: t("moderation.queue.title"), href: path("/admin/moderation") }]}
      notice={doneNotice(t, one((await searchParams).done))}
    >
      {visibility === "waiting" ? <Notice>{t("moderation.case.waiting")}</Notice> : null}
      {visibility === "removed" ? <Notice kind="warning">{t("moderation.case.removed")}</Notice> : null}
      {visibility === "withdrawn" ? <Notice>{t("moderation.case.withdrawn")}</Notice> : null}
      <Around page={page} title={t("moderation.case.before")} said={found.around.before} />
      <Contribution page={page} found={found} />
      <Around page={page} title={t("moderation.case.after")} said={found.around.after} />
      <Reports page={page} found={found} />
      <Decisions page={page} found={found} />
      {found.contribution.author ? (
        <History
          page={page}
          title={t("moderation.case.history")}
          history={found.history}
          empty={t("moderation.case.noHistory")}
        />
      ) : null}
      {visibility === "withdrawn" ? null : <Decide page={page} found={found} />}
      {found.contribution.author?.staff === false ? (
        <Warn page={page} person={found.contribution.author.id} about={found.contribution} />
      ) : null}
    </AdminPage>
  );
}

function orNothing(error: unknown): null {
  if (error instanceof NotFoundError) return null;
  throw error;
}

function Reports({ page: { t, locale }, found }: { page: Page; found: Case }) {
  return (
    <section className="grid gap-3">
      <h2 className="text-xl font-bold">{t("moderation.case.reports")}</h2>
      {found.reports.length === 0 ? (
        <p className="text-muted">{t("moderation.case.noReports")}</p>
      ) : (
        <ul className="grid gap-3">
          {found.reports.map((report) => {
            const flag = `moderation.flags.${report.reason}`;
            const rule = `moderation.rules.${report.reason}`;
            const who = report.byPerson ? "byPerson" : "byVisitor";
            return (
              <Card as="li" key={report.id} className="grid gap-1">
                <p className="font-semibold">
                  {t.has(flag) ? t(flag) : t.has(rule) ? t(rule) : report.reason}
                </p>
                {report.note ? <p dir="auto">{report.note}</p> : null}
                <p className="text-sm text-muted">
                  {t(`moderation.case.${t.has(flag) ? "flagged" : who}`)} ·{" "}
                  {formatRelative(report.createdAt, new Date(), locale)}
                </p>
              </Card>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Decisions({ page: { t, locale }, found }: { page: Page; found: Case }) {
  if (found.decisions.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2 className="text-xl font-bold">{t("moderation.case.decisions")}</h2>
      <ul className="grid gap-3">
        {found.decisions.map(({ id, decision, rule, explanation, by, external, createdAt }) => {
          const sentence = `moderation.case.decided.${decision}`;
          const broken = `moderation.rules.${rule}`;
          return (
            <Card as="li" key={id} className="grid gap-1">
              <p className="font-semibold">
                {t.has(sentence) ? t(sentence, { rule: t.has(broken) ? t(broken) : rule }) : decision}
              </p>
              {explanation ? <p dir="auto">{explanation}</p> : null}
              <p className="text-sm text-muted">
                {t("moderation.case.by", {
                  name: external ? `${by} (${t("roles.part.external_moderator")})` : by || "–",
                  when: formatRelative(createdAt, new Date(), locale),
                })}
              </p>
            </Card>
          );
        })}
      </ul>
    </section>
  );
}
