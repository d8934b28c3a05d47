import { isForAll } from "@/lib/activities/policy";
import { cityUrl } from "@/lib/cities/city-path";
import { formatNumber } from "@/lib/i18n/format";
import { ideaShortPath } from "@/lib/ideas/address";
import { followIdeaForm, unfollowIdeaForm } from "@/lib/ideas/following/actions";
import { dueOnSupports } from "@/lib/ideas/promise";
import { ShareButton } from "@/lib/ideas/ui/share-button";
import { SupportButton, SupportForm } from "@/lib/ideas/ui/support-button";
import { supportLabels } from "@/lib/ideas/ui/support-labels";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Icon } from "@/lib/ui/icon";
import { SubmitButton } from "@/lib/ui/submit-button";
import { Refused, WhoWords } from "../../../take-part/parts/who";
import type { IdeaPage } from "./view";

/** What a reader can do for the idea: support it, follow it, share it. */
export function SupportPanel({ view }: { view: IdeaPage }) {
  const { page, idea, path } = view;
  const { t, locale, settings } = page;
  const missing = supportsMissing(view);
  return (
    <section
      aria-label={t("idea.supportTitle")}
      className="grid gap-4 rounded-card border border-line bg-surface p-5 shadow-card"
    >
      <SupportForm labels={supportLabels(t)} back={path} />
      <div className="grid gap-2 max-md:hidden">
        <Support view={view} />
        {view.supportable ? <p className="text-sm text-muted">{t("idea.supportHint")}</p> : null}
      </div>
      <ForWhom view={view} />
      {idea.externalSupportCount > 0 ? (
        <p className="flex items-center gap-2 text-muted">
          <Icon name="users" size={18} />
          {t("idea.elsewhere", {
            count: idea.externalSupportCount,
            number: formatNumber(idea.externalSupportCount, locale),
          })}
        </p>
      ) : null}
      {missing > 0 ? (
        <p className="rounded-control bg-brand-soft px-3.5 py-2.5 text-sm">
          {t("idea.supportThreshold", { count: missing, days: settings.promiseSupportDays })}
        </p>
      ) : null}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] gap-3">
        {idea.own || view.readsOnly ? null : <Follow view={view} />}
        <ShareButton
          url={cityUrl(page.city, locale, ideaShortPath(idea))}
          title={idea.title}
          labels={{ share: t("idea.share.title"), copied: t("idea.share.copied") }}
          full
        />
      </div>
      <MoreWays view={view} />
    </section>
  );
}

/** Where not everybody may support it: who may, and what the reader can do about it. */
function ForWhom({ view: { page, idea, why, readsOnly } }: { view: IdeaPage }) {
  if (readsOnly || isForAll(idea.board) || idea.visibility !== "public") return null;
  return why && why !== "signIn" ? (
    <Refused page={page} activity={idea.board} why={why} />
  ) : (
    <WhoWords page={page} activity={idea.board} />
  );
}

/** How many supports are missing to a promise that would come sooner than what is due already. */
function supportsMissing({ page: { settings, city }, idea, supportable, now }: IdeaPage): number {
  if (settings.promiseSupports === null || !supportable) return 0;
  const reached = { ...idea, supportCount: settings.promiseSupports };
  if (!dueOnSupports(settings, reached, now, city.timeZone)) return 0;
  return Math.max(0, settings.promiseSupports - idea.supportCount);
}

/** On a phone the button stays above the thumb's bar, wherever one reads. */
export function SupportBar({ view }: { view: IdeaPage }) {
  if (view.idea.visibility !== "public") return null;
  return (
    <div className="sticky bottom-[calc(4rem+env(safe-area-inset-bottom))] z-10 -mx-4 border-t border-line bg-surface/95 px-4 py-2 sm:-mx-6 sm:px-6 md:hidden">
      <Support view={view} />
    </div>
  );
}

function Support({ view: { page, idea, supportable } }: { view: IdeaPage }) {
  const { id, title, supported, supportCount } = idea;
  return (
    <SupportButton
      size="page"
      idea={{ id, title, supported, supportCount, open: supportable }}
      labels={supportLabels(page.t)}
    />
  );
}

function Follow({ view: { page, idea, path } }: { view: IdeaPage }) {
  const { t } = page;
  return (
    <ActionForm
      action={idea.following ? unfollowIdeaForm : followIdeaForm}
      labels={formLabels(t)}
      formKey={page.formKey()}
      id="follow"
      className="grid"
    >
      <input type="hidden" name="ideaId" value={idea.id} />
      <input type="hidden" name="back" value={path} />
      <SubmitButton variant="secondary" full>
        <Icon name={idea.following ? "check" : "bell"} />
        <span>{idea.following ? t("idea.follow.stop") : t("idea.follow.start")}</span>
      </SubmitButton>
    </ActionForm>
  );
}

function MoreWays({ view: { page, idea } }: { view: IdeaPage }) {
  const { t, path, locale, city } = page;
  const url = cityUrl(city, locale, ideaShortPath(idea));
  const mail = `mailto:?subject=${encodeURIComponent(idea.title)}&body=${encodeURIComponent(
    `${t("idea.share.mailText", { title: idea.title })}\n\n${url}`,
  )}`;
  const look =
    "inline-flex min-h-11 items-center gap-1.5 text-sm font-semibold text-brand-text underline-offset-4 hover:underline";
  return (
    <p className="-my-2 flex flex-wrap items-center gap-x-5">
      <a href={mail} className={look}>
        <Icon name="mail" size={18} />
        {t("idea.share.mail")}
      </a>
      <a href={path(`/ideas/${idea.code}/poster`)} className={look}>
        <Icon name="download" size={18} />
        {t("idea.share.poster")}
      </a>
      {idea.own ? null : (
        <a href={path(`/ideas/${idea.code}/report`)} className={look}>
          <Icon name="flag" size={18} />
          {t("idea.report.link")}
        </a>
      )}
    </p>
  );
}
