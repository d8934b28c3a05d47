import { notFound } from "next/navigation";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import { checkInByCodeForm, checkInForm } from "@/lib/meetings/actions";
import { findMeeting, hasPlace, listRegistered, type Registered } from "@/lib/meetings/queries";
import { type CityParams, inCity, type Page } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage } from "../../../shell/admin-page";
import { one, type SearchParams } from "../../../shell/search-params";
import { titled } from "../../../shell/titled";
import { activityAbove, managedActivity } from "../../managed";

export const generateMetadata = titled("meetings.admin.people", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }>; searchParams: SearchParams };

/** Who registered, in their order, and at the door who came: by the list, or by the code that they show. */
export default async function MeetingPeople({ params, searchParams }: Props) {
  const page = await inCity(params);
  const activity = await managedActivity(page, params);
  const { meeting, people } = await page.read(async (db) => ({
    meeting: await findMeeting(db, activity.id),
    people: await listRegistered(db, activity.id),
  }));
  if (!meeting) notFound();
  const { t } = page;
  const query = await searchParams;
  const ranked = people.map((person, index) => ({ person, rank: index + 1 }));
  const within = ranked.filter((entry) => hasPlace(entry, meeting));
  const waiting = ranked.filter((entry) => !hasPlace(entry, meeting));
  return (
    <AdminPage
      page={page}
      title={t("meetings.admin.people")}
      intro={`${t("meetings.admin.registered", { count: people.length })}. ${t("meetings.admin.peopleIntro")}`}
      above={activityAbove(page, activity)}
      notice={one(query.came) ? t("meetings.admin.noted") : null}
    >
      {people.length > 0 ? (
        <ActionForm action={checkInByCodeForm} labels={formLabels(t)} formKey={page.formKey()} id="code">
          <HiddenField name="activity" value={activity.id} />
          <TextField
            name="code"
            label={t("meetings.admin.code")}
            hint={t("meetings.admin.codeHint")}
            defaultValue={one(query.code)}
            width="medium"
            dir="ltr"
          />
          <div>
            <SubmitButton variant="secondary">{t("meetings.admin.checkIn")}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
      <People page={page} activity={activity.id} title={t("meetings.admin.withPlace")} list={within} />
      <People page={page} activity={activity.id} title={t("meetings.admin.waiting")} list={waiting} />
    </AdminPage>
  );
}

type ListProps = {
  page: Page;
  activity: string;
  title: string;
  list: { person: Registered; rank: number }[];
};

function People({ page, activity, title, list }: ListProps) {
  if (list.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2 className="text-xl font-bold">{title}</h2>
      <ol className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
        {list.map(({ person, rank }) => (
          <li
            key={person.personId}
            id={`person-${person.personId}`}
            className="flex min-h-16 flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2 target:bg-brand-soft sm:px-5"
          >
            <span className="text-muted tabular-nums">{formatNumber(rank, page.locale)}</span>
            <bdi className="min-w-0 flex-1 font-semibold wrap-anywhere">
              {person.firstName} {person.lastName}
            </bdi>
            <Came page={page} activity={activity} person={person} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Came({ page, activity, person }: { page: Page; activity: string; person: Registered }) {
  const { t, locale, city } = page;
  const { attendedAt, personId, firstName, lastName } = person;
  if (attendedAt) {
    const time = formatDate(attendedAt, locale, city.timeZone, "time");
    return <span className="text-muted">{t("meetings.admin.came", { time })}</span>;
  }
  return (
    <ActionForm action={checkInForm} labels={formLabels(t)} formKey={page.formKey()} className="">
      <HiddenField name="activity" value={activity} />
      <HiddenField name="person" value={personId} />
      <SubmitButton variant="secondary" size="small">
        <span aria-hidden="true">{t("meetings.admin.isHere")}</span>
        <span className="sr-only">
          {t("meetings.admin.isHereNamed", { name: `${firstName} ${lastName}` })}
        </span>
      </SubmitButton>
    </ActionForm>
  );
}
