import type { Refusal } from "@/lib/activities/policy";
import type { Activity } from "@/lib/activities/queries";
import { renderMarkdown } from "@/lib/base/markdown";
import { langOf, say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { ButtonLink } from "@/lib/ui/button";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { RichText } from "@/lib/ui/rich-text";
import { SubmitButton } from "@/lib/ui/submit-button";
import { takeHelpBackForm } from "@/lib/volunteering/helping/actions";
import { type Cause, listCauses, type Offer, ownOffers, stillNeeded } from "@/lib/volunteering/queries";
import { CauseFacts } from "./cause-facts";

type Props = { page: Page; activity: Activity; why: Refusal | null };

/** What help is needed for, and the reader's own part in it. */
export async function Volunteering({ page, activity, why }: Props) {
  const { t, actor } = page;
  const personId = actor.kind === "person" ? actor.id : null;
  const { causes, own } = await page.read(async (db) => ({
    causes: await listCauses(db, activity.id),
    own: personId ? await ownOffers(db, activity.id, personId) : [],
  }));
  return (
    <section aria-label={t("activities.kind.volunteering")} className="grid max-w-3xl gap-6 *:min-w-0">
      {neededFirst(causes).map((cause) => (
        <CauseCard
          key={cause.id}
          {...{ page, activity, cause }}
          own={own.find(({ causeId }) => causeId === cause.id)}
          isOpen={!why}
        />
      ))}
    </section>
  );
}

/** Where somebody is still needed comes before what has enough, and what is done comes last. */
function neededFirst(causes: Cause[]): Cause[] {
  const place = (cause: Cause) => (cause.doneAt ? 2 : stillNeeded(cause) > 0 ? 0 : 1);
  return causes.toSorted((a, b) => place(a) - place(b));
}

type CardProps = { page: Page; activity: Activity; cause: Cause; own: Offer | undefined; isOpen: boolean };

function CauseCard({ page, activity, cause, own, isOpen }: CardProps) {
  const { t, path } = page;
  const { id, title, text, doneAt } = cause;
  const more = stillNeeded(cause);
  const headingId = `cause-${id}`;
  return (
    <section
      aria-labelledby={headingId}
      className="grid gap-5 rounded-card border border-line bg-surface p-5 shadow-card [overflow-wrap:anywhere] *:min-w-0 sm:p-6"
    >
      <div className="grid gap-2">
        <p>
          <Badge kind={doneAt ? "success" : "plain"}>
            {doneAt
              ? t("volunteering.done")
              : more > 0
                ? t("volunteering.needed", { count: more })
                : t("volunteering.enough")}
          </Badge>
        </p>
        <h2 id={headingId} lang={langOf(page, title)} className="text-xl font-bold">
          <bdi>{say(page, title)}</bdi>
        </h2>
      </div>
      {say(page, text) ? <RichText html={renderMarkdown(say(page, text))} lang={langOf(page, text)} /> : null}
      <CauseFacts page={page} cause={cause} />
      {doneAt ? <p>{t("volunteering.doneText", { count: cause.helped })}</p> : null}
      {own?.helpedAt ? <Notice kind="success">{t("volunteering.youHelped")}</Notice> : null}
      {own && !doneAt ? <OwnOffer page={page} activity={activity} cause={cause} /> : null}
      {!own && !doneAt && isOpen && more > 0 ? (
        <div>
          <ButtonLink href={path(`/take-part/${activity.code}/help/${id}`)} variant="primary">
            {t("volunteering.offer")}
            <span className="sr-only">: {say(page, title)}</span>
          </ButtonLink>
        </div>
      ) : null}
    </section>
  );
}

function OwnOffer({ page, activity, cause }: Omit<CardProps, "own" | "isOpen">) {
  const { t } = page;
  return (
    <>
      <Notice kind="success" title={t("volunteering.youOffered")}>
        {t("volunteering.youOfferedText")}
      </Notice>
      <ActionForm
        action={takeHelpBackForm}
        labels={formLabels(t)}
        formKey={page.formKey()}
        id={`take-back-${cause.id}`}
      >
        <HiddenField name="code" value={activity.code ?? ""} />
        <HiddenField name="cause" value={cause.id} />
        <div>
          <SubmitButton variant="secondary">{t("volunteering.takeBack")}</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
