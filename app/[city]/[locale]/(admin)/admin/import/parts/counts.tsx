import { formatList, formatNumber } from "@/lib/i18n/format";
import { isolated } from "@/lib/i18n/isolated";
import type { Outcome } from "@/lib/imports/uploading/upload";
import type { Page } from "@/lib/request/page";
import { Table } from "@/lib/ui/table";

type Props = { page: Page; outcome: Outcome; withComments: boolean; dryRun: boolean };

const mostNames = 10;
const numbers = ["rows", "added", "changed", "unchanged", "repeats", "refused"] as const;

/** What an import did, or would do. */
export function Counts({ page, outcome, withComments, dryRun }: Props) {
  const { t, locale } = page;
  const kinds = withComments ? (["ideas", "comments"] as const) : (["ideas"] as const);
  return (
    <section className="grid gap-3">
      <h2 className="text-xl font-bold">{t("imports.admin.countsTitle")}</h2>
      <Table
        caption={t("imports.admin.countsTitle")}
        columns={[
          { key: "kind", label: t("imports.admin.counts.kind") },
          ...numbers.map((key) => ({ key, label: t(`imports.admin.counts.${key}`), numeric: true })),
        ]}
        rows={kinds.map((kind) => ({
          id: kind,
          cells: {
            kind: t(`imports.admin.counts.${kind}`),
            ...Object.fromEntries(
              numbers.map((key) => [key, formatNumber(outcome.counts[kind][key], locale)]),
            ),
          },
        }))}
      />
      <ul className="grid list-disc gap-1 ps-5">
        {besides(page, outcome, dryRun).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function besides(
  page: Page,
  { counts, made: { topics: topicNames, neighbourhoods: areaNames } }: Outcome,
  dryRun: boolean,
): string[] {
  const { t } = page;
  const { located, inShapes, topics, neighbourhoods, kept } = counts;
  const { orphans } = counts.comments;
  const made = dryRun
    ? ({ topics: "imports.admin.topicsTried", areas: "imports.admin.areasTried" } as const)
    : ({ topics: "imports.admin.topicsDone", areas: "imports.admin.areasDone" } as const);
  return [
    located > 0 ? t("imports.admin.located", { count: located, inside: inShapes }) : null,
    topics > 0 ? t(made.topics, { count: topics, names: someOf(page, topicNames) }) : null,
    neighbourhoods > 0 ? t(made.areas, { count: neighbourhoods, names: someOf(page, areaNames) }) : null,
    orphans > 0 ? t("imports.admin.orphans", { count: orphans }) : null,
    kept > 0 ? t("imports.admin.kept", { count: kept }) : null,
  ].filter((sentence) => sentence !== null);
}

/** The first few names, each isolated, since it may run the other way than the words around it. */
function someOf({ t, locale }: Page, names: string[]): string {
  const shown = names.slice(0, mostNames).map((name) => isolated(name, locale));
  const more = names.length - shown.length;
  return formatList(more > 0 ? [...shown, t("imports.admin.moreNames", { count: more })] : shown, locale);
}
