import { isForAll, type Refusal, refusal } from "@/lib/activities/policy";
import type { Activity, Asking } from "@/lib/activities/queries";
import { noStanding, standingOf } from "@/lib/activities/standing";
import { localize } from "@/lib/i18n/localized";
import { requestPath } from "@/lib/request/host";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { Notice } from "@/lib/ui/notice";

type Asked = Asking & Pick<Activity, "state">;

/** Why an idea board that is open is not for the reader, or null: one writes first and signs in after. */
export async function boardRefusal(page: Page, board: Asking): Promise<Refusal | null> {
  if (isForAll(board)) return null;
  return refusalOf(page, { ...board, state: "open" });
}

/** Why the reader cannot take part now, or null. */
export async function refusalOf(page: Page, activity: Asked): Promise<Refusal | null> {
  const { actor } = page;
  const asks = !isForAll(activity) && actor.kind === "person";
  const standing = asks ? await page.read((db) => standingOf(db, actor, activity)) : noStanding;
  return refusal(actor, activity, standing);
}

type Props = { page: Page; activity: Asking; why: Refusal };

/** Says it, with the way on where there is one. */
export async function Refused({ page, activity, why }: Props) {
  const { t, path, city } = page;
  if (why === "notYet" || why === "ended") return null;
  const back = encodeURIComponent(await requestPath());
  return (
    <Notice kind="info">
      <p>{t(`activities.refusal.${why}`, { ...forWhom(page, activity), city: city.name })}</p>
      {why === "signIn" ? (
        <p className="mt-3">
          <ButtonLink href={path(`/sign-in?next=${back}`)} variant="primary">
            {t("common.signIn")}
          </ButtonLink>
        </p>
      ) : null}
      {why === "resident" ? (
        <p className="mt-3">
          <ButtonLink href={path(`/account/residence?next=${back}`)} variant="primary">
            {t("activities.refusal.showIt")}
          </ButtonLink>
        </p>
      ) : null}
      {why === "ageUnsaid" || why === "age" ? (
        <p className="mt-3">
          <ButtonLink href={path("/account#said")}>{t("shell.account")}</ButtonLink>
        </p>
      ) : null}
      {why === "neighbourhood" ? (
        <p className="mt-3">
          <ButtonLink href={path("/account")}>{t("shell.account")}</ButtonLink>
        </p>
      ) : null}
    </Notice>
  );
}

/** For whom it is, where it is not for everyone. */
export function WhoWords({ page, activity }: Omit<Props, "why">) {
  const { t, city } = page;
  const values = { ...forWhom(page, activity), city: city.name };
  return <p className="text-muted">{t(`activities.who.${activity.who}`, values)}</p>;
}

/** The neighbourhoods and ages that it is for, in words. */
function forWhom(page: Page, activity: Asking): { names: string; ages: string } {
  return { names: neighbourhoodNames(page, activity), ages: ageWords(page, activity) };
}

function ageWords({ t }: Page, { ageFrom, ageTo }: Asking): string {
  const name = (age: string | null) => {
    const key = `census.age.${age}`;
    return t.has(key) ? t(key) : "";
  };
  const [from, to] = [name(ageFrom), name(ageTo)];
  if (ageFrom && ageTo) return t("activities.ages.between", { from, to });
  return t(ageFrom ? "activities.ages.from" : "activities.ages.to", { from, to });
}

function neighbourhoodNames({ known, locale, city }: Page, { neighbourhoodIds }: Asking): string {
  const names = known.taxonomy.neighbourhoods
    .filter(({ id }) => neighbourhoodIds.includes(id))
    .map(({ name }) => localize(name, locale, city.defaultLocale));
  return new Intl.ListFormat(locale).format(names);
}
