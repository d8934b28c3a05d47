import { shownHost } from "@/lib/cities/platform-origin";
import type { City } from "@/lib/cities/resolve";
import { localeName } from "@/lib/i18n/locales";
import { localize } from "@/lib/i18n/localized";
import type { Translator } from "@/lib/i18n/translator";
import { cityOverview, type Overview } from "@/lib/operating/looking/overview";
import { DefinitionList } from "@/lib/ui/definition-list";
import { titledCity } from "../parts/titled-city";
import { type LookParams, lookAt } from "./parts/look-at";
import { LookPage } from "./parts/look-page";

export const generateMetadata = titledCity("platform.look.settings");

export default async function LookAtSettings({ params }: { params: LookParams }) {
  const { page, city, until, seen } = await lookAt(params, "/settings", cityOverview);
  return (
    <LookPage page={page} city={city} until={until} section="settings">
      <DefinitionList items={facts(page.t, city, seen)} />
    </LookPage>
  );
}

function facts(t: Translator, city: City, { settings, ...seen }: Overview) {
  const none = t("platform.look.nothing");
  const term = (key: Term, value: string | string[]) => ({
    term: t(`platform.look.${key}`),
    value: <Lines lines={[value].flat()} none={none} />,
  });
  const { promiseDays, promiseSupports, promiseSupportDays } = settings;
  return [
    term("address", shownHost(city.primaryHost)),
    term(
      "domains",
      seen.domains.map(
        ({ host, verifiedAt }) =>
          `${host} (${t(verifiedAt ? "platform.look.proved" : "platform.look.unproved")})`,
      ),
    ),
    term("languages", city.locales.map(localeName)),
    term("timeZone", city.timeZone),
    term("promise", [
      ...(promiseDays === null ? [] : [t("admin.promise.effectDays", { days: promiseDays })]),
      ...(promiseSupports === null
        ? []
        : [t("admin.promise.effectSupports", { supports: promiseSupports, days: promiseSupportDays })]),
    ]),
    term("department", settings.answeringDepartment),
    term(
      "topics",
      seen.topics.map((name) => localize(name, t.locale, city.defaultLocale)),
    ),
    term("neighbourhoods", t("platform.look.neighbourhoodsValue", seen.neighbourhoods)),
    term("provider", seen.provider ? providerLine(t, seen.provider) : ""),
    term(
      "newAccounts",
      t(settings.reviewNewAccounts ? "platform.look.newAccountsWait" : "platform.look.newAccountsAppear"),
    ),
    term("tiles", settings.tileUrl ? new URL(settings.tileUrl).host : ""),
    term(
      "staff",
      seen.staff.map(({ name, role, department }) =>
        [
          name,
          t(`roles.part.${role as "superadmin" | "moderator" | "project_moderator" | "external_moderator"}`),
          department,
        ]
          .filter(Boolean)
          .join(" · "),
      ),
    ),
  ];
}

type Term =
  | "address"
  | "domains"
  | "languages"
  | "timeZone"
  | "promise"
  | "department"
  | "topics"
  | "neighbourhoods"
  | "provider"
  | "newAccounts"
  | "tiles"
  | "staff";

function providerLine(t: Translator, { label, issuer, enabled }: NonNullable<Overview["provider"]>): string {
  return [label, issuer, enabled ? "" : t("platform.look.off")].filter(Boolean).join(" · ");
}

function Lines({ lines, none }: { lines: string[]; none: string }) {
  const filled = lines.filter(Boolean);
  if (filled.length === 0) return <span className="text-muted">{none}</span>;
  return (
    <ul className="grid gap-1 [overflow-wrap:anywhere]">
      {filled.map((line) => (
        <li key={line}>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  );
}
