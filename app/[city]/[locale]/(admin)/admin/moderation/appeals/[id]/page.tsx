import { notFound } from "next/navigation";
import { validate } from "uuid";
import { formatDate } from "@/lib/i18n/format";
import { withinReach } from "@/lib/ideas/inbox/within-reach";
import { decideAppealForm } from "@/lib/moderation/appealing/actions";
import { contributionOf } from "@/lib/moderation/appealing/contribution-of";
import { type Decided, findDecided } from "@/lib/moderation/appealing/decided";
import { appealLimits, appealOutcomes } from "@/lib/moderation/appealing/input";
import { type AppealRow, findAppeal } from "@/lib/moderation/appealing/queries";
import { shouldBeAnother } from "@/lib/moderation/appealing/somebody-else";
import { DecidedWords } from "@/lib/moderation/appealing/ui/decided-words";
import { loadContribution } from "@/lib/moderation/contribution";
import { historyOf } from "@/lib/moderation/history";
import type { Subject } from "@/lib/moderation/input";
import { decisionsOn } from "@/lib/organisations/deciding/history";
import { inProject } from "@/lib/people/permissions";
import { type CityParams, inCity, type Page, requirePermission, requireReach } from "@/lib/request/page";
import { Card } from "@/lib/ui/card";
import { RadioGroup } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-field";
import { Decisions } from "../../../organisations/[id]/record";
import { AdminPage } from "../../../shell/admin-page";
import { titled } from "../../../shell/titled";
import { History } from "../../history";

type Props = { params: CityParams & Promise<{ id: string }> };

export const generateMetadata = titled("moderation.appeal.listTitle", "/admin/moderation/appeals");

/** One objection: what was decided, what is said against it, and the second look at it. */
export default async function AppealPage({ params }: Props) {
  const page = await inCity(params);
  const { reach } = await requireReach(page, "contributions.moderate");
  const { id } = await params;
  const found = validate(id)
    ? await page.read(async (db) => {
        const appeal = await findAppeal(db, id);
        if (!appeal) return null;
        const { kind, subjectId, personId } = appeal;
        const isPersons = personId && kind !== "organisation";
        const about = await contributionOf(db, appeal);
        return {
          appeal,
          decided: await findDecided(db, appeal),
          about,
          project: about ? (await loadContribution(db, about)).on.projectId : null,
          history: isPersons
            ? await historyOf(db, personId, { ...withinReach(reach), without: subjectId, limit: 10 })
            : [],
          decisions: kind === "organisation" ? await decisionsOn(db, subjectId) : [],
          another: await shouldBeAnother(db, page.actor, appeal),
        };
      })
    : null;
  if (!found) notFound();
  const { appeal, decided, history, decisions, another } = found;
  await requirePermission(page, "contributions.moderate", inProject(found.project));
  const { t, path } = page;
  return (
    <AdminPage
      page={page}
      title={t("moderation.appeal.title", { kind: appeal.kind })}
      above={[
        { label: t("moderation.queue.title"), href: path("/admin/moderation") },
        { label: t("moderation.appeal.listTitle"), href: path("/admin/moderation/appeals") },
      ]}
    >
      {decided ? <Against page={page} to={caseOf(appeal, found.about)} decided={decided} /> : null}
      <Said page={page} appeal={appeal} />
      {appeal.kind === "organisation" ? (
        <Decisions page={page} decisions={decisions} />
      ) : (
        <History
          page={page}
          title={t("moderation.case.history")}
          history={history}
          empty={t("moderation.case.noHistory")}
        />
      )}
      {appeal.outcome ? (
        <Notice kind="info" title={t(`moderation.appeal.outcome.${appeal.outcome}`)}>
          {appeal.answer}
          {appeal.decidedBy ? ` (${appeal.decidedBy})` : ""}
        </Notice>
      ) : another ? (
        <Notice kind="warning">{t("moderation.appeal.another")}</Notice>
      ) : (
        <Decide page={page} appeal={appeal} />
      )}
    </AdminPage>
  );
}

/** Where all that is around the decision stands. */
function caseOf({ kind, subjectId, personId }: AppealRow, about: Subject | null): string {
  const root = "/admin/moderation";
  if (kind === "organisation") return `/admin/organisations/${subjectId}`;
  return about ? `${root}/${about.kind}/${about.id}` : `${root}/people/${personId ?? subjectId}`;
}

type AgainstProps = { page: Page; to: string; decided: Decided };

function Against({ page: { t, path }, to, decided }: AgainstProps) {
  return (
    <section className="grid gap-3">
      <h2 className="text-xl font-bold">{t("moderation.appeal.against")}</h2>
      <Card className="grid gap-2">
        <DecidedWords t={t} decided={decided} />
        <p>
          <a className="link" href={path(to)}>
            {t("moderation.appeal.toCase")}
          </a>
        </p>
      </Card>
    </section>
  );
}

function Said({ page: { t, locale, city }, appeal }: { page: Page; appeal: AppealRow }) {
  return (
    <section className="grid gap-3">
      <h2 className="text-xl font-bold">{t("moderation.appeal.said")}</h2>
      <Card className="grid gap-2">
        <p dir="auto" className="whitespace-pre-line">
          {appeal.words || t("moderation.case.authorGone")}
        </p>
        <p className="text-sm text-muted">
          {appeal.author ? (
            <>
              <bdi>{appeal.author}</bdi> ·{" "}
            </>
          ) : null}
          {formatDate(appeal.createdAt, locale, city.timeZone, "moment")}
        </p>
      </Card>
    </section>
  );
}

function Decide({ page, appeal }: { page: Page; appeal: AppealRow }) {
  const { t } = page;
  return (
    <section className="grid gap-4 border-t border-line pt-6">
      <h2 className="text-xl font-bold">{t("moderation.case.decide")}</h2>
      <ActionForm action={decideAppealForm} labels={formLabels(t)} formKey={page.formKey()} id="appeal">
        <HiddenField name="id" value={appeal.id} />
        <RadioGroup
          name="outcome"
          label={t("moderation.appeal.outcomeLabel")}
          options={appealOutcomes.map((outcome) => ({
            value: outcome,
            label: t(`moderation.appeal.choose.${outcome}`),
            hint: outcome === "granted" ? t(`moderation.appeal.effect.${appeal.kind}`) : undefined,
          }))}
        />
        <TextArea
          name="answer"
          label={t("moderation.appeal.answer")}
          hint={t("moderation.appeal.answerHint")}
          limit={appealLimits.answer.max}
          rows={4}
        />
        <div>
          <SubmitButton>{t("moderation.appeal.decide")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
