import { answerFormPath, mergePath, milestonesPath, teamPath } from "@/lib/ideas/address";
import type { AnswerDraft } from "@/lib/ideas/answering/queries";
import { AnswerForm } from "@/lib/ideas/answering/ui/answer-form";
import { promised } from "@/lib/ideas/milestones/state";
import { ButtonLink } from "@/lib/ui/button";
import { Card } from "@/lib/ui/card";
import { Notice } from "@/lib/ui/notice";
import { Cosign } from "./cosign";
import type { IdeaPage } from "./view";

/** For staff: the way to answer, or the form itself once asked for. */
export function StaffAnswer({ view, draft, open }: { view: IdeaPage; draft: AnswerDraft; open: boolean }) {
  const { page, idea, words, path } = view;
  const { t } = page;
  if (!open) {
    return (
      <section
        aria-label={t("idea.staffTools")}
        className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-dashed border-brand-edge px-5 py-3"
      >
        <p className="text-sm font-semibold text-muted">{t("idea.staffTools")}</p>
        <div className="flex flex-wrap gap-3">
          {promised.includes(idea.status) || idea.milestones.length > 0 ? (
            <ButtonLink href={page.path(milestonesPath(idea))} icon="flag">
              {t("promises.steps")}
            </ButtonLink>
          ) : null}
          <ButtonLink href={page.path(teamPath(idea))} icon="users">
            {t("answering.team")}
          </ButtonLink>
          <ButtonLink href={page.path(mergePath(idea))} icon="merge">
            {t("merging.open")}
          </ButtonLink>
          <ButtonLink href={page.path(answerFormPath(idea))} variant="primary" icon="edit">
            {t("idea.answer.open")}
          </ButtonLink>
        </div>
        <div className="basis-full">
          <Cosign view={view} draft={draft} />
        </div>
      </section>
    );
  }
  return (
    <Card as="section" aria-labelledby="answer" className="grid gap-6 border-brand-edge">
      <h2 id="answer" className="text-2xl font-bold">
        {t("idea.answer.title")}
      </h2>
      <AnswerForm page={page} draft={draft} words={words} cancelHref={path} />
    </Card>
  );
}

/** To those who see an idea that others do not (yet). */
export function HiddenNotice({ view: { page, idea } }: { view: IdeaPage }) {
  const { t, path } = page;
  if (idea.visibility === "public" || idea.visibility === "merged") return null;
  if (idea.own && idea.visibility === "waiting") {
    return <Notice kind="warning">{t("idea.notice.waitingOwn")}</Notice>;
  }
  const text = idea.visibility === "removed" ? t("idea.notice.removedStaff") : t("idea.notice.waitingStaff");
  return (
    <Notice kind="warning">
      {text}{" "}
      <a href={path("/admin/moderation")} className="link">
        {t("idea.notice.queue")}
      </a>
    </Notice>
  );
}
