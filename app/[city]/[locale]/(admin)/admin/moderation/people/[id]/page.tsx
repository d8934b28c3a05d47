import { notFound } from "next/navigation";
import { validate } from "uuid";
import { formatDate } from "@/lib/i18n/format";
import { historyOf } from "@/lib/moderation/history";
import { moderationLimits } from "@/lib/moderation/input";
import { findPersonCase, type PersonCase } from "@/lib/moderation/queries";
import { suspendForm, unsuspendForm } from "@/lib/moderation/suspending/actions";
import { findPublicPerson } from "@/lib/people/public-page";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { DefinitionList } from "@/lib/ui/definition-list";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-field";
import { AdminPage } from "../../../shell/admin-page";
import { OtherAction } from "../../../shell/other-action";
import { one, type SearchParams } from "../../../shell/search-params";
import { titled } from "../../../shell/titled";
import { doneNotice } from "../../done-notice";
import { History } from "../../history";
import { Warn } from "../../warn";

type Props = { params: CityParams & Promise<{ id: string }>; searchParams: SearchParams };

export const generateMetadata = titled("moderation.person.tab", "/admin/moderation/people");

export default async function PersonPage({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "contributions.moderate");
  const { id } = await params;
  const found = validate(id)
    ? await page.read(async (db) => ({
        person: await findPersonCase(db, id),
        history: await historyOf(db, id),
        shown: (await findPublicPerson(db, id)) !== null,
      }))
    : null;
  if (!found?.person) notFound();
  const { person, shown, history } = found;
  const { t, path, locale, city } = page;
  const record = t("moderation.case.authorRecord", { written: person.written, removed: person.removed });
  return (
    <AdminPage
      page={page}
      title={t("moderation.person.title", { name: person.name || t("moderation.person.unnamed") })}
      above={[{ label: t("moderation.queue.title"), href: path("/admin/moderation") }]}
      notice={doneNotice(t, one((await searchParams).done))}
    >
      <DefinitionList
        items={[
          {
            term: t("moderation.person.since"),
            value: formatDate(person.createdAt, locale, city.timeZone),
          },
          {
            term: t("moderation.person.wrote"),
            value: shown ? (
              <a href={path(`/people/${id}`)} className="link">
                {record}
              </a>
            ) : (
              record
            ),
          },
        ]}
      />
      <History
        page={page}
        title={t("moderation.case.history")}
        history={history}
        empty={t("moderation.case.noHistory")}
      />
      {person.suspendedAt ? (
        <Suspended page={page} person={person} />
      ) : (
        <Measures page={page} person={person} />
      )}
    </AdminPage>
  );
}

function Suspended({ page, person }: { page: Page; person: PersonCase }) {
  const { t, locale, city } = page;
  const date = formatDate(person.suspendedAt ?? new Date(), locale, city.timeZone);
  return (
    <>
      <Notice kind="warning" title={t("moderation.person.suspended", { date })}>
        {person.suspendedReason}
      </Notice>
      <OtherAction
        page={page}
        action={unsuspendForm}
        values={{ id: person.id }}
        label={t("moderation.person.unsuspend")}
        hint={t("moderation.person.unsuspendHint")}
      />
    </>
  );
}

/** A word of warning first, and beneath it what shuts somebody out. */
function Measures({ page, person }: { page: Page; person: PersonCase }) {
  const { t } = page;
  if (person.role !== "citizen") return <Notice>{t("moderation.person.staff")}</Notice>;
  return (
    <>
      <Warn page={page} person={person.id} />
      <Suspend page={page} person={person} />
    </>
  );
}

function Suspend({ page, person }: { page: Page; person: PersonCase }) {
  const { t } = page;
  return (
    <section className="grid gap-4 border-t border-line pt-6">
      <h2 className="text-xl font-bold">{t("moderation.person.suspendTitle")}</h2>
      <p className="max-w-prose text-muted">{t("moderation.person.suspendHint")}</p>
      <ActionForm action={suspendForm} labels={formLabels(t)} formKey={page.formKey()} id="suspend">
        <HiddenField name="id" value={person.id} />
        <TextArea
          name="reason"
          label={t("moderation.person.reason")}
          hint={t("moderation.person.reasonHint")}
          limit={moderationLimits.reason.max}
          rows={4}
        />
        <div>
          <SubmitButton variant="danger">{t("moderation.person.suspend")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
