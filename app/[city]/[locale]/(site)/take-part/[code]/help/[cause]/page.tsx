import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { validate } from "uuid";
import { say } from "@/lib/projects/ui/words";
import { pageMetadata } from "@/lib/request/metadata";
import { inCity, type Page as Reading } from "@/lib/request/page";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-field";
import { offerHelpForm } from "@/lib/volunteering/helping/actions";
import { helpingLimits } from "@/lib/volunteering/helping/input";
import { type Cause, findCause, ownOffers, stillNeeded } from "@/lib/volunteering/queries";
import { activityHere } from "../../../parts/activity-here";
import { CauseFacts } from "../../../parts/cause-facts";
import { above } from "../../../parts/head";
import { Refused, refusalOf } from "../../../parts/who";
import { placeOf } from "../../../parts/words";

type Params = Promise<{ city: string; locale: string; code: string; cause: string }>;
type Props = { params: Params };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const { code } = await params;
  const { cause } = await causeHere(page, params);
  const title = page.t("volunteering.offerNamed", { title: say(page, cause.title) });
  return pageMetadata(page, { title, path: `/take-part/${code}/help/${cause.id}`, hidden: true });
}

/** Offering help with one thing, with a word for those who organise it. */
export default async function OfferHelp({ params }: Props) {
  const page = await inCity(params);
  const { activity, cause, isOwn } = await causeHere(page, params);
  const { t } = page;
  const why = await refusalOf(page, activity);
  const back = placeOf(page, activity);
  // Where nothing is to be offered (any more), the activity's page says why.
  if (isOwn || cause.doneAt || stillNeeded(cause) === 0 || why === "ended" || why === "notYet")
    redirect(`${back}#cause-${cause.id}`);
  return (
    <Page width="text">
      <div className="grid gap-3">
        <Breadcrumbs
          label={t("common.breadcrumbs")}
          items={[...above(page, activity), { label: t("volunteering.offer") }]}
        />
        <PageHeader
          title={t("volunteering.offerNamed", { title: say(page, cause.title) })}
          intro={t("volunteering.offerIntro")}
        />
      </div>
      <CauseFacts page={page} cause={cause} />
      {why ? (
        <Refused page={page} activity={activity} why={why} />
      ) : (
        <ActionForm action={offerHelpForm} labels={formLabels(t)} formKey={page.formKey()} id="offer">
          <HiddenField name="code" value={activity.code ?? ""} />
          <HiddenField name="cause" value={cause.id} />
          <TextArea
            name="message"
            label={t("volunteering.message")}
            hint={t("volunteering.messageHint")}
            limit={helpingLimits.message}
            rows={4}
            optional
          />
          <div>
            <SubmitButton>{t("volunteering.send")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Page>
  );
}

async function causeHere(page: Reading, params: Params) {
  const { code, cause: id } = await params;
  const activity = await activityHere(page, code);
  if (activity.kind !== "volunteering" || !validate(id)) notFound();
  const personId = page.actor.kind === "person" ? page.actor.id : null;
  const { cause, own } = await page.read(
    async (db): Promise<{ cause: Cause | null; own: { causeId: string }[] }> => ({
      cause: await findCause(db, activity.id, id),
      own: personId ? await ownOffers(db, activity.id, personId) : [],
    }),
  );
  if (!cause) notFound();
  return { activity, cause, isOwn: own.some(({ causeId }) => causeId === id) };
}
