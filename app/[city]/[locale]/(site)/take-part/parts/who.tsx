import { type Refusal, refusal } from "@/lib/activities/policy";
import { type Activity, homeOf } from "@/lib/activities/queries";
import { localize } from "@/lib/i18n/localized";
import { requestPath } from "@/lib/request/host";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { Notice } from "@/lib/ui/notice";

/** Why the reader cannot take part now, or null. */
export async function refusalOf(page: Page, activity: Activity): Promise<Refusal | null> {
  const needsHome = activity.who === "neighbourhoods" && page.actor.kind === "person";
  const home = needsHome ? await page.read((db) => homeOf(db, page.actor)) : null;
  return refusal(page.actor, activity, home);
}

type Props = { page: Page; activity: Activity; why: Refusal };

/** Says it, with the way on where there is one. */
export async function Refused({ page, activity, why }: Props) {
  const { t, path } = page;
  if (why === "notYet" || why === "ended") return null;
  const names = neighbourhoodNames(page, activity);
  return (
    <Notice kind="info">
      <p>{t(`activities.refusal.${why}`, { names })}</p>
      {why === "signIn" ? (
        <p className="mt-3">
          <ButtonLink
            href={path(`/sign-in?next=${encodeURIComponent(await requestPath())}`)}
            variant="primary"
          >
            {t("common.signIn")}
          </ButtonLink>
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
  const { t } = page;
  const names = neighbourhoodNames(page, activity);
  return <p className="text-muted">{t(`activities.who.${activity.who}`, { names })}</p>;
}

function neighbourhoodNames({ known, locale, city }: Page, { neighbourhoodIds }: Activity): string {
  const names = known.taxonomy.neighbourhoods
    .filter(({ id }) => neighbourhoodIds.includes(id))
    .map(({ name }) => localize(name, locale, city.defaultLocale));
  return new Intl.ListFormat(locale).format(names);
}
