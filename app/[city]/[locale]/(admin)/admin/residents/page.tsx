import { formatDate } from "@/lib/i18n/format";
import { may } from "@/lib/people/permissions";
import { refuseLetterForm } from "@/lib/people/residence/letters/actions";
import { countLetters, listWaiting, type WaitingLetter } from "@/lib/people/residence/letters/queries";
import {
  countEntries,
  countVerified,
  listVerified,
  type VerifiedPerson,
} from "@/lib/people/residence/queries";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { ButtonLink } from "@/lib/ui/button";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { ShowMore } from "@/lib/ui/show-more";
import { SubmitButton } from "@/lib/ui/submit-button";
import { AdminPage } from "../shell/admin-page";
import { one, type SearchParams } from "../shell/search-params";
import { titled } from "../shell/titled";
import { LookUp } from "./look-up";

export const generateMetadata = titled("residence.admin.title", "/admin/residents");

type Props = { params: CityParams; searchParams: SearchParams };

/** Whose verification is to be ended is mostly among the newest; a page of hundreds hides the letters. */
const atFirst = 20;

/** The letters that wait, and who is verified: that, how and when. */
export default async function Residents({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "residents.manage");
  const { t, path, actor } = page;
  const query = await searchParams;
  const { counts, people, letters, waiting, hasList } = await page.read(async (db) => ({
    counts: await countVerified(db),
    people: await listVerified(db),
    letters: await countLetters(db),
    waiting: await listWaiting(db),
    hasList: (await countEntries(db)) > 0,
  }));
  const shown = one(query.all) ? people : people.slice(0, atFirst);
  const said = `residence.admin.saved.${one(query.saved)}`;
  const printed = one(query.printed);
  const notice = printed ? t("residence.admin.printed", { count: Number.parseInt(printed, 10) || 0 }) : null;
  const count = counts.list + counts.provider + counts.letter;
  return (
    <AdminPage
      page={page}
      title={t("residence.admin.title")}
      intro={t("residence.admin.intro")}
      notice={t.has(said) ? t(said) : notice}
      actions={
        may(actor, "city.configure") ? (
          <ButtonLink href={path("/admin/settings/residents")} icon="settings">
            {t("residence.admin.toSettings")}
          </ButtonLink>
        ) : null
      }
    >
      <section aria-labelledby="letters" className="grid gap-4">
        <h2 id="letters" className="text-xl font-bold">
          {t("residence.admin.letters")}
        </h2>
        <p>
          {t("residence.admin.waiting", { count: letters.waiting })}{" "}
          {t("residence.admin.underWay", { count: letters.sent })}
        </p>
        <Waiting page={page} letters={waiting} />
      </section>
      {hasList ? <LookUp page={page} /> : null}
      <section aria-labelledby="verified" className="grid gap-4">
        <h2 id="verified" className="text-xl font-bold">
          {t("residence.admin.newest")}
        </h2>
        <p>{t("residence.admin.counts", { count, ...counts })}</p>
        <Verified page={page} people={shown} />
        {shown.length < people.length ? (
          <ShowMore href={path("/admin/residents?all=1#verified")} label={t("common.showMore")} />
        ) : null}
      </section>
    </AdminPage>
  );
}

const rows =
  "divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card [overflow-wrap:anywhere]";
const row = "flex min-h-16 flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2 sm:px-5";

function Waiting({ page, letters }: { page: Page; letters: WaitingLetter[] }) {
  const { t, path } = page;
  if (letters.length === 0) return null;
  return (
    <>
      <ul className={rows}>
        {letters.map(({ id, name, street, postcode, place, onList }) => (
          <li key={id} className={row}>
            <span className="grid min-w-0 flex-1">
              <span className="font-semibold">
                <bdi>{name}</bdi>
              </span>
              <span className="text-muted">
                <bdi>{`${street}, ${postcode} ${place}`}</bdi>
              </span>
              {onList === null ? null : (
                <span>
                  <Badge kind={onList ? "success" : "warning"}>
                    {t(onList ? "residence.admin.letterOnList" : "residence.admin.letterNotOnList")}
                  </Badge>
                </span>
              )}
            </span>
            <ActionForm
              action={refuseLetterForm}
              labels={formLabels(t)}
              formKey={page.formKey()}
              className=""
            >
              <HiddenField name="id" value={id} />
              <SubmitButton variant="quiet" size="small">
                <span aria-hidden="true">{t("residence.admin.refuse")}</span>
                <span className="sr-only">{t("residence.admin.refuseNamed", { name })}</span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      <div>
        <ButtonLink href={path("/admin/residents/letters")} variant="primary">
          {t("residence.admin.toPrint")}
        </ButtonLink>
      </div>
    </>
  );
}

function Verified({ page, people }: { page: Page; people: VerifiedPerson[] }) {
  const { t, path, locale, city } = page;
  if (people.length === 0) return null;
  return (
    <ul className={rows}>
      {people.map(({ id, firstName, lastName, way, verifiedAt }) => {
        const date = formatDate(verifiedAt, locale, city.timeZone);
        const name = `${firstName} ${lastName}`.trim() || t("moderation.person.unnamed");
        return (
          <li key={id} className={row}>
            <span className="grid min-w-0 flex-1">
              <span className="font-semibold">
                <bdi>{name}</bdi>
              </span>
              <span className="text-muted">
                {t("residence.since", { date, way: t(`residence.byWay.${way}`) })}
              </span>
            </span>
            <ButtonLink href={path(`/admin/residents/${id}`)} variant="quiet" size="small">
              <span aria-hidden="true">{t("residence.admin.end")}</span>
              <span className="sr-only">{t("residence.admin.endNamed", { name })}</span>
            </ButtonLink>
          </li>
        );
      })}
    </ul>
  );
}
