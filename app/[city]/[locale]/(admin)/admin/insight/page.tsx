import { neighbourhoodShapes } from "@/lib/cities/taxonomy";
import { formatDate } from "@/lib/i18n/format";
import { countInbox } from "@/lib/ideas/inbox/queries";
import { dayIn } from "@/lib/ideas/promise";
import { hasFigures, readDashboard } from "@/lib/insight/reading/dashboard";
import { readTips } from "@/lib/insight/tips/queries";
import { countQueue } from "@/lib/moderation/queue";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { PrintButton } from "@/lib/ui/print-button";
import { AdminPage } from "../shell/admin-page";
import { one, type SearchParams } from "../shell/search-params";
import { titled } from "../shell/titled";
import { askedPeriod } from "./asked-period";
import { KeyFigures } from "./key-figures";
import { NothingYet } from "./nothing-yet";
import { PeriodForm } from "./period-form";
import { Tips } from "./tips";
import { Widgets } from "./widgets/all";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("insight.title", "/admin/insight");

/** How people take part and how the city answers, in days that staff choose. */
export default async function Insight({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.viewAdmin");
  const { t, city, settings } = page;
  const query = await searchParams;
  const period = askedPeriod(query, city.timeZone);
  const found = await page.read(async (db) => {
    if (!(await hasFigures(db))) return null;
    return {
      dashboard: await readDashboard(db, period),
      shapes: await neighbourhoodShapes(db),
      inbox: await countInbox(db),
      tips: await readTips(db, {
        today: dayIn(new Date(), city.timeZone),
        settings,
        waiting: (await countQueue(db)).all,
      }),
    };
  });
  if (!found) {
    return (
      <AdminPage page={page} title={t("insight.title")} width="normal">
        <NothingYet page={page} />
      </AdminPage>
    );
  }
  const { before } = period;
  const { tips, ...figures } = found;
  const day = (text: string) => dayName(page, text);
  return (
    <AdminPage
      page={page}
      title={t("insight.title")}
      intro={t("insight.intro", {
        from: day(period.from),
        to: day(period.to),
        beforeFrom: day(before.from),
        beforeTo: day(before.to),
      })}
      notice={one(query.saved) === "tip" ? t("insight.tips.marked") : null}
      actions={
        <>
          <ButtonLink href={page.path("/admin/insight/voices")}>{t("voices.title")}</ButtonLink>
          <PrintButton label={t("insight.print")} />
        </>
      }
      width="normal"
    >
      <Tips page={page} tips={tips} taxonomy={figures.dashboard.taxonomy} />
      <PeriodForm page={page} period={period} />
      <KeyFigures page={page} dashboard={figures.dashboard} />
      <Widgets page={page} {...figures} />
    </AdminPage>
  );
}

/** A day of the calendar is the same on every clock. */
function dayName({ locale }: Page, day: string): string {
  return formatDate(new Date(`${day}T12:00:00Z`), locale, "UTC");
}
