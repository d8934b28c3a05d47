import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { activityPath } from "@/lib/activities/address";
import { listPoints, type OwnStanding, ownStanding, type Point } from "@/lib/engagement/standing/queries";
import { changeTakingPartForm } from "@/lib/engagement/taking-part/actions";
import { BadgeGrid } from "@/lib/engagement/ui/badge-grid";
import { RuleTable } from "@/lib/engagement/ui/rule-table";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import { localize, localizedIn } from "@/lib/i18n/localized";
import { ideaShortPath } from "@/lib/ideas/address";
import { AccountPage } from "@/lib/people/ui/account-page";
import { FormPart } from "@/lib/people/ui/form-part";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { ButtonLink } from "@/lib/ui/button";
import { Checkbox } from "@/lib/ui/choice-field";
import { Disclosure } from "@/lib/ui/disclosure";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { ShowMore } from "@/lib/ui/show-more";
import { Stat } from "@/lib/ui/stat";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = { params: CityParams; searchParams: Promise<{ show?: string | string[] }> };

const atOnce = 10;
const atMost = 500;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "game.title");
}

/** What one's taking part came to: points with what each was for, badges, the rules, and whether one plays at all. */
export default async function PointsPage({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { id } = await requirePermission(page, "account.own");
  if (!page.settings.gameOn) notFound();
  const limit = shownAtMost([(await searchParams).show].flat()[0]);
  const { standing, points } = await page.read(async (db) => ({
    standing: await ownStanding(db, id),
    points: await listPoints(db, { personId: id, limit }),
  }));
  const { t, city } = page;
  return (
    <AccountPage page={page} current="points">
      <p className="text-muted">{t("game.intro", { city: city.name })}</p>
      {standing.plays ? (
        <>
          <Score page={page} standing={standing} />
          {standing.withheld ? <Notice kind="warning">{t("fairness.own")}</Notice> : null}
          <section className="grid gap-3">
            <h2 className="text-xl font-bold">{t("game.badgesTitle")}</h2>
            <BadgeGrid page={page} badges={standing.badges} />
          </section>
          <Points page={page} {...points} more={limit + atOnce} />
          <Disclosure summary={t("game.rulesTitle")}>
            <div className="grid gap-3">
              <p className="text-muted">{t("game.rulesHint")}</p>
              <RuleTable page={page} rules={standing.rules} />
            </div>
          </Disclosure>
        </>
      ) : (
        <Notice kind="info">{t("game.part.out")}</Notice>
      )}
      <Choice page={page} standing={standing} />
    </AccountPage>
  );
}

function shownAtMost(asked: string | undefined): number {
  const number = Number(asked);
  return Number.isInteger(number) ? Math.min(Math.max(number, atOnce), atMost) : atOnce;
}

function Score({ page: { t, locale, path, known }, standing }: { page: Page; standing: OwnStanding }) {
  const { score, balance, debt } = standing;
  return (
    <div className="grid grid-cols-2 gap-6 rounded-card border border-line bg-surface p-5 shadow-card sm:p-6">
      <Stat value={formatNumber(score, locale)} label={t("game.score")} />
      <Stat value={formatNumber(balance, locale)} label={t("game.balance")} />
      {known.offers.rewards ? (
        <div className="col-span-2 flex flex-wrap gap-3">
          <ButtonLink href={path("/rewards")}>{t("game.toRewards")}</ButtonLink>
          <ButtonLink href={path("/vouchers")}>{t("rewards.myVouchers")}</ButtonLink>
        </div>
      ) : null}
      {debt > 0 ? <p className="col-span-2 text-sm text-muted">{t("game.debt", { count: debt })}</p> : null}
    </div>
  );
}

type PointsProps = { page: Page; items: Point[]; hasMore: boolean; more: number };

function Points({ page, items, hasMore, more }: PointsProps) {
  const { t, path } = page;
  return (
    <section className="grid gap-3" id="points">
      <h2 className="text-xl font-bold">{t("game.pointsTitle")}</h2>
      {items.length === 0 ? <p className="text-muted">{t("game.noPoints")}</p> : null}
      <ul className="divide-y divide-line">
        {items.map((point) => (
          <PointLine key={`${point.eventId} ${point.deed}`} page={page} point={point} />
        ))}
      </ul>
      {hasMore ? (
        <ShowMore label={t("common.showMore")} href={`${path("/account/points")}?show=${more}#points`} />
      ) : null}
    </section>
  );
}

function PointLine({ page, point }: { page: Page; point: Point }) {
  const { t, path, locale, city } = page;
  const { deed, points, occurredAt, idea, activity, supports } = point;
  return (
    <li className="flex items-baseline gap-4 py-3">
      <span className="grid min-w-0 flex-1">
        <span className="font-semibold">{t(`game.deeds.${deed}.did`, { supports })}</span>
        {idea ? (
          <a href={path(ideaShortPath(idea))} lang={idea.locale} dir="auto" className="link wrap-anywhere">
            {idea.title}
          </a>
        ) : null}
        {activity ? <ActivityLink page={page} activity={activity} /> : null}
        <time className="text-sm text-muted" dateTime={occurredAt.toISOString()}>
          {formatDate(occurredAt, locale, city.timeZone)}
        </time>
      </span>
      <span className="font-semibold whitespace-nowrap tabular-nums">
        {t("game.points", { count: points })}
      </span>
    </li>
  );
}

function ActivityLink({ page, activity }: { page: Page; activity: NonNullable<Point["activity"]> }) {
  const { locale, city, path } = page;
  const name = activity.title[city.defaultLocale] ?? "";
  return (
    <a
      href={path(activityPath({ ...activity, projectCode: null, name }))}
      lang={localizedIn(activity.title, locale, city.defaultLocale)}
      dir="auto"
      className="link wrap-anywhere"
    >
      {localize(activity.title, locale, city.defaultLocale)}
    </a>
  );
}

function Choice({ page, standing }: { page: Page; standing: OwnStanding }) {
  const { t } = page;
  return (
    <ActionForm action={changeTakingPartForm} labels={formLabels(t)} formKey={page.formKey()} id="part">
      <FormPart title={t("game.part.title")}>
        <Checkbox
          name="plays"
          label={t("game.part.plays")}
          hint={t("game.part.playsHint")}
          defaultChecked={standing.plays}
        />
        <Checkbox name="showsBadges" label={t("game.part.shows")} defaultChecked={standing.showsBadges} />
        <Checkbox
          name="ranked"
          label={t("season.part.ranked")}
          hint={t("season.part.rankedHint")}
          defaultChecked={standing.ranked}
        />
        <div>
          <SubmitButton variant="secondary">{t("game.part.save")}</SubmitButton>
        </div>
      </FormPart>
    </ActionForm>
  );
}
