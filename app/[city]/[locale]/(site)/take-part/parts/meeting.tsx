import type { Refusal } from "@/lib/activities/policy";
import type { Activity } from "@/lib/activities/queries";
import { renderMarkdown } from "@/lib/base/markdown";
import { registerForm } from "@/lib/meetings/actions";
import {
  countRegistered,
  type Meeting as Facts,
  findMeeting,
  findRegistration,
  hasPlace,
} from "@/lib/meetings/queries";
import { langOf, say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { RichText } from "@/lib/ui/rich-text";
import { SubmitButton } from "@/lib/ui/submit-button";
import { spanWords } from "./cause-facts";
import { Fact } from "./fact";
import { OwnPlace } from "./own-place";

type Props = { page: Page; activity: Activity; why: Refusal | null };

/** When and where, how many places are free, the own one, and afterwards what was said. */
export async function Meeting({ page, activity, why }: Props) {
  const { t, path, actor } = page;
  const personId = actor.kind === "person" ? actor.id : null;
  const { meeting, registered, own } = await page.read(async (db) => ({
    meeting: await findMeeting(db, activity.id),
    registered: await countRegistered(db, activity.id),
    own: personId && (await findRegistration(db, activity.id, personId)),
  }));
  if (!meeting) return null;
  const { capacity, minutes } = meeting;
  const free = capacity === null ? null : Math.max(0, capacity - registered);
  const minuted = say(page, minutes);
  return (
    <section aria-label={t("activities.kind.meeting")} className="grid max-w-3xl gap-6 *:min-w-0">
      <Details
        page={page}
        meeting={meeting}
        free={free}
        isOver={activity.state === "ended"}
        seesLink={own ? hasPlace(own, meeting) : false}
      />
      {own ? <OwnPlace page={page} activity={activity} own={own} meeting={meeting} canLeave={!why} /> : null}
      {!own && !why ? (
        <ActionForm action={registerForm} labels={formLabels(t)} formKey={page.formKey()} id="register">
          <HiddenField name="code" value={activity.code ?? ""} />
          <div>
            <SubmitButton>{t(free === 0 ? "meetings.registerWaiting" : "meetings.register")}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
      <div>
        <ButtonLink href={path(`/take-part/${activity.code}/calendar`)} icon="calendar">
          {t("meetings.calendar")}
        </ButtonLink>
      </div>
      {minuted ? (
        <section aria-labelledby="minutes" className="grid gap-3">
          <h2 id="minutes" className="text-2xl font-bold">
            {t("meetings.minutes")}
          </h2>
          <RichText html={renderMarkdown(minuted)} lang={langOf(page, minutes)} />
        </section>
      ) : null}
    </section>
  );
}

type DetailProps = { page: Page; meeting: Facts; free: number | null; isOver: boolean; seesLink: boolean };

function Details({ page, meeting, free, isOver, seesLink }: DetailProps) {
  const { t } = page;
  const { place, link, capacity } = meeting;
  const words = say(page, place);
  const places =
    capacity === null || free === null ? t("meetings.open") : t("meetings.free", { free, capacity });
  return (
    <dl className="grid gap-4 rounded-card border border-line bg-surface p-5 shadow-card [overflow-wrap:anywhere] sm:grid-cols-[8rem_1fr] sm:p-6">
      <Fact name={t("meetings.when")}>{spanWords(page, meeting.startsAt, meeting.endsAt)}</Fact>
      <Fact name={t("meetings.where")}>
        {words ? <p lang={langOf(page, place)}>{words}</p> : null}
        {link && seesLink ? (
          <a href={link} className="link inline-flex min-h-11 items-center" rel="noreferrer">
            {t("meetings.join")}
          </a>
        ) : null}
        {link && !seesLink ? <p>{t("meetings.online")}</p> : null}
      </Fact>
      {isOver ? null : <Fact name={t("meetings.places")}>{places}</Fact>}
    </dl>
  );
}
