import { direction, localeName } from "@/lib/i18n/locales";
import { draftUpdate, readUpdatePlan, type UpdatePlan } from "@/lib/insight/updates/queries";
import { dayName } from "@/lib/insight/updates/update-mail";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { Disclosure } from "@/lib/ui/disclosure";
import { Notice } from "@/lib/ui/notice";
import { Segments } from "@/lib/ui/tabs";
import { AdminPage } from "../../shell/admin-page";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";
import { Decide } from "./decide";
import { Earlier } from "./earlier";
import { editionName } from "./edition-name";
import { WordForm } from "./word-form";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("update.title", "/admin/insight/update");

/** The draft of the next update: as it will arrive, with a word of one's own, and what becomes of it. */
export default async function QuarterlyUpdate({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "updates.manage");
  const { t, city, path } = page;
  const query = await searchParams;
  const asked = one(query.in);
  const shown = city.locales.find((locale) => locale === asked) ?? page.locale;
  const { plan, draft } = await page.read(async (db) => ({
    plan: await readUpdatePlan(db, city),
    draft: await draftUpdate(db, city, shown),
  }));
  const { subject, text } = draft;
  const saved = `update.saved.${one(query.saved)}`;
  return (
    <AdminPage
      page={page}
      title={t("update.title")}
      intro={t("update.intro")}
      above={[{ label: t("insight.title"), href: path("/admin/insight") }]}
      notice={t.has(saved) ? t(saved) : null}
    >
      <section aria-labelledby="next" className="grid gap-6">
        <h2 id="next" className="text-xl font-bold">
          {editionName(page, plan.hand.edition, plan.hand.dueOn)}
        </h2>
        <Standing page={page} plan={plan} />
        <WordForm page={page} hand={plan.hand} />
      </section>
      <section aria-labelledby="preview" className="grid gap-4">
        <h2 id="preview" className="text-xl font-bold">
          {t("update.preview.title")}
        </h2>
        <p className="text-muted">{t("update.preview.about")}</p>
        {city.locales.length > 1 ? (
          <Segments
            label={t("update.preview.language")}
            tabs={city.locales.map((locale) => ({
              href: `${path("/admin/insight/update")}?in=${locale}#preview`,
              label: <span lang={locale}>{localeName(locale)}</span>,
              current: locale === shown,
            }))}
          />
        ) : null}
        <p>
          <span className="text-muted">{t("update.preview.subject")}</span>{" "}
          <bdi lang={shown} className="font-semibold wrap-anywhere">
            {subject}
          </bdi>
        </p>
        <p>
          <ButtonLink href={`${path("/admin/insight/update/mail")}?in=${shown}`} variant="primary">
            {t("update.preview.open", { language: localeName(shown) })}
          </ButtonLink>
        </p>
        <Disclosure summary={t("update.preview.text")}>
          <p lang={shown} dir={direction(shown)} className="whitespace-pre-wrap wrap-anywhere">
            {text}
          </p>
        </Disclosure>
      </section>
      <Decide page={page} plan={plan} />
      <Earlier page={page} earlier={plan.earlier} />
    </AdminPage>
  );
}

/** When it goes, and to how many. */
function Standing({ page: { t, locale, path }, plan: { hand, readers } }: { page: Page; plan: UpdatePlan }) {
  if (hand.leftOut) return <Notice kind="warning">{t("update.standing.leftOut")}</Notice>;
  const date = dayName(hand.dueOn, locale);
  if (readers > 0) return <p>{t("update.standing.goes", { date, count: readers })}</p>;
  return (
    <Notice kind="info">
      {t("update.standing.nobody")}{" "}
      <a href={path("/admin/staff/new")} className="link">
        {t("update.standing.add")}
      </a>
    </Notice>
  );
}
