import type { Activity } from "@/lib/activities/queries";
import { say } from "@/lib/projects/ui/words";
import { inCity, type Page } from "@/lib/request/page";
import { CheckboxGroup } from "@/lib/ui/choice-field";
import { EmptyState } from "@/lib/ui/empty-state";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-field";
import { markDoneForm, writeToHelpersForm } from "@/lib/volunteering/helping/actions";
import { helpingLimits } from "@/lib/volunteering/helping/input";
import { type Cause, type Helper, listHelpers } from "@/lib/volunteering/queries";
import { AdminPage } from "../../../../../shell/admin-page";
import { one, type SearchParams } from "../../../../../shell/search-params";
import { titled } from "../../../../../shell/titled";
import { activityAbove } from "../../../../managed";
import { type CausePage, managedCause } from "../../managed-cause";

export const generateMetadata = titled("volunteering.admin.helpers", "/admin/activities");

type Props = { params: CausePage; searchParams: SearchParams };

/** Who offered help with what they wrote; a letter to all of them; and, once it is done, who helped. */
export default async function Helpers({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { activity, cause } = await managedCause(page, params);
  const helpers = await page.read((db) => listHelpers(db, cause.id));
  const { t, path } = page;
  const list = path(`/admin/activities/${activity.id}/causes`);
  const said = `volunteering.admin.saved.${one((await searchParams).saved)}`;
  return (
    <AdminPage
      page={page}
      title={`${t("volunteering.admin.helpers")}: ${say(page, cause.title)}`}
      intro={t("volunteering.admin.helpersCount", { count: helpers.length })}
      above={[...activityAbove(page, activity), { label: t("volunteering.admin.causes"), href: list }]}
      notice={t.has(said) ? t(said) : null}
    >
      {helpers.length > 0 ? (
        <>
          <People page={page} helpers={helpers} />
          <Done page={page} activity={activity} cause={cause} helpers={helpers} />
          <Letter page={page} activity={activity} cause={cause} />
        </>
      ) : (
        <EmptyState title={t("volunteering.admin.nobody")} />
      )}
    </AdminPage>
  );
}

function People({ page, helpers }: { page: Page; helpers: readonly Helper[] }) {
  const { t } = page;
  return (
    <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
      {helpers.map((helper) => (
        <li key={helper.personId} className="grid gap-1 px-4 py-3 wrap-anywhere sm:px-5">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <bdi className="font-semibold">{nameOf(helper)}</bdi>
            {helper.helpedAt ? <span className="text-muted">{t("volunteering.admin.helped")}</span> : null}
          </p>
          {helper.message ? (
            <p dir="auto" className="whitespace-pre-line">
              {helper.message}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

type PartProps = { page: Page; activity: Activity; cause: Cause };

/** Nobody is ticked beforehand: points are for who was there. */
function Done({ page, activity, cause, helpers }: PartProps & { helpers: readonly Helper[] }) {
  const { t } = page;
  const left = helpers.filter(({ helpedAt }) => helpedAt === null);
  if (cause.doneAt && left.length === 0) return null;
  return (
    <section aria-labelledby="done" className="grid gap-4 border-t border-line pt-6">
      <h2 id="done" className="text-xl font-bold">
        {t("volunteering.admin.doneTitle")}
      </h2>
      <ActionForm action={markDoneForm} labels={formLabels(t)} formKey={page.formKey()} id="mark-done">
        <HiddenField name="activity" value={activity.id} />
        <HiddenField name="cause" value={cause.id} />
        <CheckboxGroup
          name="people"
          label={t("volunteering.admin.whoHelped")}
          hint={t("volunteering.admin.whoHelpedHint")}
          options={left.map((helper) => ({ value: helper.personId, label: nameOf(helper) }))}
          optional
        />
        <div>
          <SubmitButton>
            {t(cause.doneAt ? "volunteering.admin.markMore" : "volunteering.admin.markDone")}
          </SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}

function Letter({ page, activity, cause }: PartProps) {
  const { t } = page;
  return (
    <section aria-labelledby="write" className="grid gap-4 border-t border-line pt-6">
      <h2 id="write" className="text-xl font-bold">
        {t("volunteering.admin.write")}
      </h2>
      <ActionForm action={writeToHelpersForm} labels={formLabels(t)} formKey={page.formKey()} id="letter">
        <HiddenField name="activity" value={activity.id} />
        <HiddenField name="cause" value={cause.id} />
        <TextArea
          name="letter"
          label={t("volunteering.admin.letter")}
          hint={t("volunteering.admin.letterHint")}
          limit={helpingLimits.letter}
          rows={6}
        />
        <div>
          <SubmitButton variant="secondary">{t("volunteering.admin.sendLetter")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}

function nameOf({ firstName, lastName }: Pick<Helper, "firstName" | "lastName">): string {
  return `${firstName} ${lastName}`;
}
