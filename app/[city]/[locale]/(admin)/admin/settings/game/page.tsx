import { versionOf } from "@/lib/cities/editing";
import { changeGameForm } from "@/lib/engagement/configuring/actions";
import { gameEffect } from "@/lib/engagement/configuring/effect";
import { type GameInput, gameInput, gameShown, rulesOf } from "@/lib/engagement/configuring/input";
import { deeds } from "@/lib/engagement/scoring/deeds";
import { loadRules } from "@/lib/engagement/scoring/rules";
import { formatNumber } from "@/lib/i18n/format";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { Checkbox } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { SaveBar } from "../../shell/save-bar";
import type { SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("game.admin.title", "/admin/settings/game");

/** Whether what people do earns points here, and how many. */
export default async function GamePage({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "game.configure");
  const { t, path, settings } = page;
  const stored = gameShown(settings.gameOn, await page.read(loadRules));
  const tried = await triedRules(searchParams);
  const filled = tried ? gameShown(tried.gameOn, rulesOf(tried)) : stored;
  return (
    <AdminPage
      page={page}
      title={t("game.admin.title")}
      intro={t("game.admin.intro")}
      above={settingsAbove(page)}
    >
      {tried ? <Effect page={page} tried={tried} /> : null}
      <ActionForm action={changeGameForm} labels={formLabels(t)} formKey={page.formKey()} id="game">
        <HiddenField name="version" value={versionOf(stored)} />
        <input type="hidden" name="seen" value={versionOf(filled)} />
        <Checkbox
          name="gameOn"
          label={t("game.admin.on")}
          hint={t("game.admin.onHint")}
          defaultChecked={filled.gameOn === "on"}
        />
        <h2 className="text-xl font-bold">{t("game.admin.rules")}</h2>
        <p className="text-muted">{t("game.admin.rulesHint")}</p>
        {deeds.map((deed) => (
          <RuleFields key={deed} page={page} deed={deed} filled={filled} />
        ))}
        <SaveBar save={t("game.admin.save")} back={{ href: path("/admin/settings"), label: t("admin.back") }}>
          <SubmitButton name="intent" value="preview" variant="secondary">
            {t("game.admin.preview")}
          </SubmitButton>
        </SaveBar>
      </ActionForm>
    </AdminPage>
  );
}

type RuleProps = { page: Page; deed: (typeof deeds)[number]; filled: Record<string, string> };

function RuleFields({ page: { t }, deed, filled }: RuleProps) {
  const fields = {
    points: "rulesPoints",
    daily: "admin.daily",
    weekly: "admin.weekly",
    total: "admin.total",
  } as const;
  return (
    <fieldset className="grid gap-3 rounded-card border border-line bg-surface p-4">
      <legend className="px-1 font-semibold">{t(`game.deeds.${deed}.rule`)}</legend>
      <div className="grid grid-cols-2 items-end gap-4 sm:grid-cols-4">
        {(["points", "daily", "weekly", "total"] as const).map((field) => (
          <TextField
            key={field}
            name={`${field}.${deed}`}
            inputMode="numeric"
            width="short"
            label={t(`game.${fields[field]}`)}
            defaultValue={filled[`${field}.${deed}`]}
            optional={field !== "points"}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Rules that were sent to be looked at, not saved. */
async function triedRules(searchParams: SearchParams): Promise<GameInput | null> {
  const { tried, ...query } = await searchParams;
  if (tried === undefined) return null;
  const { gameOn, ...fields } = query;
  const parsed = gameInput.safeParse(gameOn === "on" ? { ...fields, gameOn } : fields);
  return parsed.success ? parsed.data : null;
}

async function Effect({ page, tried }: { page: Page; tried: GameInput }) {
  const { t, locale } = page;
  const rules = rulesOf(tried);
  const effect = await page.read((db) => gameEffect(db, { gameOn: tried.gameOn, rules }));
  const number = (value: number) => formatNumber(value, locale);
  return (
    <div id="effect">
      <Notice title={t("game.admin.effectTitle")} kind={effect.indebted > 0 ? "warning" : "info"}>
        {tried.gameOn ? null : <p>{t("game.admin.effectOff")}</p>}
        {effect.people === 0 ? (
          <p>{t("game.admin.effectNobody")}</p>
        ) : (
          <p>
            {t("game.admin.effect", {
              people: effect.people,
              rising: number(effect.rising),
              falling: number(effect.falling),
              before: number(effect.before),
              after: number(effect.after),
            })}
          </p>
        )}
        {effect.indebted > 0 ? <p>{t("game.admin.effectDebt", { count: effect.indebted })}</p> : null}
        <p>{t("game.admin.effectNext")}</p>
      </Notice>
    </div>
  );
}
