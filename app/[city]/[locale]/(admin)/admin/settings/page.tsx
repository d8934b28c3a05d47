import { listDomains } from "@/lib/cities/domains/queries";
import { shownHost } from "@/lib/cities/platform-origin";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { listTextPages } from "@/lib/cities/text-pages/queries";
import { formatDate, formatList } from "@/lib/i18n/format";
import { isolated } from "@/lib/i18n/isolated";
import { localeName } from "@/lib/i18n/locales";
import { localize } from "@/lib/i18n/localized";
import type { Translator } from "@/lib/i18n/translator";
import { ideaStatuses } from "@/lib/ideas/status";
import { statusLabel } from "@/lib/ideas/status-words";
import { type ProviderSettings, providerSettings } from "@/lib/people/identity-providers/queries";
import { offersResidence } from "@/lib/people/residence/rules/shown";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { Swatch } from "@/lib/ui/swatch";
import { AdminPage } from "../shell/admin-page";
import { promiseSentence } from "../shell/promise-sentence";
import { one, type SearchParams } from "../shell/search-params";
import { SettingList, SettingRow } from "../shell/setting-list";
import { titled } from "../shell/titled";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("admin.settings.title", "/admin/settings");

/** Everything that can be set, as it stands, each with the way to its own page. */
export default async function Settings({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { t, city } = page;
  const state = await page.read(async (db) => ({
    taxonomy: await loadTaxonomy(db),
    pages: await listTextPages(db),
    domains: await listDomains(db),
    provider: await providerSettings(db),
  }));
  return (
    <AdminPage
      page={page}
      title={t("admin.settings.title")}
      intro={t("admin.settings.intro", { city: city.name })}
      saved={one((await searchParams).saved)}
    >
      <Appearance page={page} />
      <Choices page={page} state={state} />
      <Answers page={page} state={state} />
      <Texts page={page} state={state} />
      <Technical page={page} state={state} />
    </AdminPage>
  );
}

type State = {
  taxonomy: Awaited<ReturnType<typeof loadTaxonomy>>;
  pages: Awaited<ReturnType<typeof listTextPages>>;
  domains: Awaited<ReturnType<typeof listDomains>>;
  provider: ProviderSettings | null;
};

function Appearance({ page: { t, city, settings, path } }: { page: Page }) {
  return (
    <SettingList title={t("admin.settings.appearance")}>
      <SettingRow
        href={path("/admin/settings/identity")}
        label={t("admin.identity.title")}
        value={city.name}
      />
      <SettingRow
        href={path("/admin/settings/look")}
        label={t("admin.look.title")}
        value={
          <Swatch
            color={city.brandColor}
            text={settings.logoFileId ? city.brandColor : `${city.brandColor}, ${t("admin.settings.noLogo")}`}
          />
        }
      />
      <SettingRow
        href={path("/admin/settings/languages")}
        label={t("admin.languages.title")}
        value={formatList(city.locales.map(localeName), t.locale)}
      />
    </SettingList>
  );
}

function Choices({ page, state: { taxonomy } }: { page: Page; state: State }) {
  const { t, path, locale, city, settings } = page;
  const { board } = page.known;
  const names = (items: { name: Parameters<typeof localize>[0]; archived: boolean }[]) =>
    items
      .filter((item) => !item.archived)
      .map((item) => localize(item.name, locale, city.defaultLocale))
      .join(", ") || t("admin.settings.none");
  return (
    <SettingList title={t("admin.settings.choices")}>
      <SettingRow
        href={path("/admin/settings/topics")}
        label={t("admin.topics.title")}
        value={names(taxonomy.topics)}
      />
      <SettingRow
        href={path("/admin/settings/neighbourhoods")}
        label={t("admin.neighbourhoods.title")}
        value={names(taxonomy.neighbourhoods)}
      />
      {board ? (
        <>
          <SettingRow
            href={path("/admin/settings/board")}
            label={t("admin.board.title")}
            value={t(`activities.admin.who.${board.who}`)}
          />
          <SettingRow
            href={path(`/admin/activities/${board.id}/questions`)}
            label={t("board.fields.admin.title")}
          />
        </>
      ) : null}
      <SettingRow href={path("/admin/settings/questions")} label={t("census.asking.title")} />
      <SettingRow href={path("/admin/settings/census")} label={t("census.figures.title")} />
      <SettingRow
        href={path("/admin/settings/game")}
        label={t("game.admin.title")}
        value={t(settings.gameOn ? "game.admin.stateOn" : "game.admin.stateOff")}
      />
      <SettingRow href={path("/admin/settings/badges")} label={t("game.badge.title")} />
      <SettingRow href={path("/admin/settings/seasons")} label={t("season.title")} />
    </SettingList>
  );
}

function Answers({ page: { t, path, settings, city }, state: { taxonomy } }: { page: Page; state: State }) {
  const labels = ideaStatuses.map((status) =>
    statusLabel(status, { t, words: taxonomy.statuses, cityLocale: city.defaultLocale }),
  );
  return (
    <SettingList title={t("admin.settings.answers")}>
      <SettingRow
        href={path("/admin/settings/promise")}
        label={t("admin.promise.title")}
        value={promiseSentence(t, settings)}
      />
      <SettingRow
        href={path("/admin/settings/departments")}
        label={t("admin.departments.title")}
        value={settings.answeringDepartment || t("admin.settings.none")}
      />
      <SettingRow
        href={path("/admin/settings/statuses")}
        label={t("admin.statuses.title")}
        value={labels.join(", ")}
      />
    </SettingList>
  );
}

function Texts({ page: { t, path, locale, city }, state: { pages } }: { page: Page; state: State }) {
  return (
    <SettingList title={t("admin.settings.texts")}>
      {pages.map((text) => (
        <SettingRow
          key={text.id}
          href={path(`/admin/settings/pages/${text.id}`)}
          label={localize(text.title, locale, city.defaultLocale)}
          value={t("admin.pages.changed", {
            when: formatDate(text.updatedAt, locale, city.timeZone, "short"),
          })}
        />
      ))}
      <SettingRow href={path("/admin/settings/pages")} label={t("admin.settings.allPages")} />
    </SettingList>
  );
}

function Technical({ page: { t, path, settings, city, locale }, state }: { page: Page; state: State }) {
  const lookIn = settings.lookInUntil && settings.lookInUntil > new Date() ? settings.lookInUntil : null;
  return (
    <SettingList title={t("admin.settings.technical")}>
      <SettingRow
        href={path("/admin/settings/accounts")}
        label={t("admin.accounts.title")}
        value={t(settings.reviewNewAccounts ? "admin.settings.reviewed" : "admin.settings.notReviewed")}
      />
      <SettingRow href={path("/admin/settings/words")} label={t("moderation.words.title")} />
      <SettingRow
        href={path("/admin/settings/residents")}
        label={t("residence.admin.title")}
        value={t(offersResidence(settings) ? "residence.admin.on" : "residence.admin.off")}
      />
      <SettingRow
        href={path("/admin/settings/team")}
        label={t("roles.team.title")}
        value={[
          t(settings.externalModerators ? "roles.team.externalOn" : "roles.team.externalOff"),
          t(settings.requireFactor ? "roles.team.factorOn" : "roles.team.factorOff"),
        ].join(", ")}
      />
      <SettingRow
        href={path("/admin/sign-in")}
        label={t("auth.provider.setupTitle")}
        value={waysToSignIn(t, state.provider)}
      />
      <SettingRow
        href={path("/admin/settings/domains")}
        label={t("admin.domains.title")}
        value={[city.primaryHost, ...state.domains.map((domain) => domain.host)]
          .map(shownHost)
          .filter((host, index, all) => all.indexOf(host) === index)
          .join(", ")}
      />
      <SettingRow
        href={path("/admin/settings/tiles")}
        label={t("admin.tiles.title")}
        value={settings.tileUrl ? new URL(settings.tileUrl).host : t("admin.settings.tickedOff")}
      />
      <SettingRow
        href={path("/admin/settings/look-in")}
        label={t("admin.lookIn.title")}
        value={
          lookIn
            ? t("admin.lookIn.open", { until: formatDate(lookIn, locale, city.timeZone, "moment") })
            : t("admin.lookIn.closed")
        }
      />
    </SettingList>
  );
}

/** The code by mail always works; besides it the city's own provider, as far as it is switched on. */
function waysToSignIn(t: Translator, provider: ProviderSettings | null): string {
  if (!provider) return t("admin.settings.signInMail");
  return t(provider.enabled ? "admin.settings.signInBoth" : "admin.settings.signInOff", {
    name: isolated(provider.label, t.locale),
  });
}
