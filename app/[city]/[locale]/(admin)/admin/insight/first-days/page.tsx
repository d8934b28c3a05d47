import { dayOf } from "@/lib/base/wall-clock";
import { formatDate, formatNumber, formatPercent } from "@/lib/i18n/format";
import { answerFormPath } from "@/lib/ideas/address";
import { readPeriod } from "@/lib/insight/period";
import { readFirstDays, type StepFigure, type WaitingIdea } from "@/lib/insight/reading/first-days";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { EmptyState } from "@/lib/ui/empty-state";
import { Table } from "@/lib/ui/table";
import { AdminPage } from "../../shell/admin-page";
import { titled } from "../../shell/titled";

export const generateMetadata = titled("tips.firstDays.title", "/admin/insight/first-days");

const steps = ["idea", "comment", "support", "activity", "nothing"] as const;
const echoes = ["answered", "discussed", "supported", "silence"] as const;

/** How people began who opened an account in the month before, and whether they came back. */
export default async function FirstDaysPage({ params }: { params: CityParams }) {
  const page = await inCity(params);
  await requirePermission(page, "insight.advise");
  const { t, path, city, locale } = page;
  const { before } = readPeriod({ range: "30", from: "", to: "" }, dayOf(new Date(), city.timeZone));
  const found = await page.read((db) => readFirstDays(db, before));
  const day = (text: string) => formatDate(new Date(`${text}T12:00:00Z`), locale, "UTC");
  return (
    <AdminPage
      page={page}
      title={t("tips.firstDays.title")}
      intro={t("tips.firstDays.intro", { from: day(before.from), to: day(before.to) })}
      above={[{ label: t("insight.title"), href: path("/admin/insight") }]}
    >
      {found.steps.length === 0 ? (
        <EmptyState title={t("tips.firstDays.none")}>{t("tips.firstDays.noneHint")}</EmptyState>
      ) : (
        <>
          <Figures
            {...{ page, what: "steps", names: steps, figures: found.steps }}
            words={(name) => t(`tips.firstDays.steps.${name}`)}
          />
          <Figures
            {...{ page, what: "echoes", names: echoes, figures: found.echoes }}
            words={(name) => t(`tips.firstDays.echoes.${name}`)}
          />
          <Waiting page={page} ideas={found.waiting} />
        </>
      )}
    </AdminPage>
  );
}

type FiguresProps<Name extends string> = {
  page: Page;
  what: "steps" | "echoes";
  names: readonly Name[];
  figures: StepFigure<Name>[];
  words: (name: Name) => string;
};

function Figures<Name extends string>({ page, what, names, figures, words }: FiguresProps<Name>) {
  const { t, locale } = page;
  const known = names.flatMap((name) => figures.find((one) => one.name === name) ?? []);
  if (known.length === 0) return null;
  return (
    <section aria-labelledby={what} className="grid gap-3">
      <div className="grid gap-1">
        <h2 id={what} className="text-xl font-bold">
          {t(`tips.firstDays.${what}.title`)}
        </h2>
        <p className="text-muted">{t(`tips.firstDays.${what}.hint`)}</p>
      </div>
      <Table
        caption={t(`tips.firstDays.${what}.title`)}
        columns={[
          { key: "name", label: t(`tips.firstDays.${what}.column`) },
          { key: "people", label: t("tips.firstDays.people"), numeric: true },
          { key: "returned", label: t("tips.firstDays.returned"), numeric: true },
        ]}
        rows={known.map(({ name, people, returned }) => ({
          id: name,
          cells: {
            name: words(name),
            people: formatNumber(people, locale),
            returned: `${formatNumber(returned, locale)} (${formatPercent(returned / people, locale)})`,
          },
        }))}
      />
    </section>
  );
}

/** They wait for a first word, and their authors may be waiting with them. */
function Waiting({ page: { t, path }, ideas }: { page: Page; ideas: WaitingIdea[] }) {
  return (
    <section aria-labelledby="waiting" className="grid gap-3">
      <div className="grid gap-1">
        <h2 id="waiting" className="text-xl font-bold">
          {t("tips.firstDays.waiting")}
        </h2>
        <p className="text-muted">
          {t(ideas.length > 0 ? "tips.firstDays.waitingHint" : "tips.firstDays.noneWaiting")}
        </p>
      </div>
      <ul className="grid gap-2">
        {ideas.map(({ code, slug, title, locale, supports }) => (
          <li key={code} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <a href={path(answerFormPath({ code, slug }))} className="link" lang={locale} dir="auto">
              {title}
            </a>
            <span className="text-sm text-muted">{t("tips.firstDays.supports", { count: supports })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
