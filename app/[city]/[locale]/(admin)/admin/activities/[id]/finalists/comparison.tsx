import { Fragment } from "react";
import type { Activity } from "@/lib/activities/queries";
import {
  type Compared,
  type ComparedBy,
  comparedBy,
  compareIdeas,
} from "@/lib/challenges/finalists/comparing";
import type { Finalist } from "@/lib/challenges/finalists/view";
import { formatNumber } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { ideaShortPath } from "@/lib/ideas/address";
import type { Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { Button, ButtonLink } from "@/lib/ui/button";
import { Select } from "@/lib/ui/choice-field";
import { EmptyState } from "@/lib/ui/empty-state";
import { Table } from "@/lib/ui/table";
import { one, type Query } from "../../../shell/search-params";

type Props = {
  page: Page;
  activity: Activity;
  finalists: readonly Finalist[];
  asked: Query;
  nameable: boolean;
};

/** What people gave each idea, in an order and of a neighbourhood that staff choose. */
export async function Comparison({ page, activity, finalists, asked, nameable }: Props) {
  const { t, path } = page;
  const by: ComparedBy = comparedBy.find((order) => order === one(asked.by)) ?? "supports";
  const area = page.known.taxonomy.neighbourhoods.find(({ slug }) => slug === one(asked.area)) ?? null;
  const at = Math.max(0, Math.min(1000, Number.parseInt(one(asked.page), 10) || 0));
  const { rows, more } = await page.read((db) =>
    compareIdeas(db, activity.id, { by, neighbourhoodId: area?.id ?? null, page: at }),
  );
  const named = new Set(finalists.map(({ ideaId }) => ideaId));
  const next = new URLSearchParams({ by, area: area?.slug ?? "", page: String(at + 1) });
  return (
    <section aria-labelledby="compare" className="grid gap-4 border-t border-line pt-6 *:min-w-0">
      <h2 id="compare" className="text-xl font-bold">
        {t("challenges.admin.compare")}
      </h2>
      <p className="max-w-prose text-muted">{t("challenges.admin.compareIntro")}</p>
      <Order page={page} by={by} area={area?.slug ?? ""} />
      {rows.length > 0 ? (
        <Table
          caption={t("challenges.admin.compare")}
          columns={[
            { key: "idea", label: t("challenges.admin.idea") },
            { key: "supports", label: t("challenges.admin.supports"), numeric: true },
            { key: "areas", label: t("challenges.admin.by.areas"), numeric: true },
            { key: "comments", label: t("challenges.admin.comments"), numeric: true },
            { key: "act", label: t("challenges.admin.finalist") },
          ]}
          rows={rows.map((idea) => ({
            id: idea.id,
            cells: {
              ...cellsOf(page, idea),
              act: named.has(idea.id) ? (
                <Badge kind="brand" icon="star">
                  {t("challenges.distinction.finalist")}
                </Badge>
              ) : nameable ? (
                <a
                  href={path(`/admin/activities/${activity.id}/finalists/${idea.code}`)}
                  aria-label={t("challenges.admin.nameOf", { title: idea.title })}
                  className="link inline-flex min-h-11 items-center"
                >
                  {t("challenges.admin.name")}
                </a>
              ) : (
                "–"
              ),
            },
          }))}
        />
      ) : (
        <EmptyState title={t("challenges.admin.none")} />
      )}
      {more ? (
        <p>
          <ButtonLink href={`?${next}#compare`}>{t("common.showMore")}</ButtonLink>
        </p>
      ) : null}
    </section>
  );
}

/** Whose it is and where; what people gave it; and from how many neighbourhoods those who support it are. */
function cellsOf({ path, locale, city }: Page, idea: Compared) {
  const area = idea.neighbourhood ? localize(idea.neighbourhood, locale, city.defaultLocale) : "";
  const about = [idea.author, area].filter(Boolean);
  return {
    idea: (
      <>
        <a href={path(ideaShortPath(idea))} className="link">
          <bdi lang={idea.locale}>{idea.title}</bdi>
        </a>
        {about.length > 0 ? (
          <span className="block text-sm font-normal text-muted">
            {about.map((fact, place) => (
              <Fragment key={fact}>
                {place > 0 ? " · " : null}
                <bdi>{fact}</bdi>
              </Fragment>
            ))}
          </span>
        ) : null}
      </>
    ),
    supports: formatNumber(idea.supports, locale),
    areas: formatNumber(idea.areas, locale),
    comments: formatNumber(idea.comments, locale),
  };
}

function Order({ page, by, area }: { page: Page; by: ComparedBy; area: string }) {
  const { t, locale, city, known } = page;
  return (
    <form method="get" action="#compare" className="grid gap-4 sm:grid-cols-3 sm:items-end">
      <Select
        name="by"
        label={t("challenges.admin.order")}
        defaultValue={by}
        options={comparedBy.map((order) => ({ value: order, label: t(`challenges.admin.by.${order}`) }))}
      />
      <Select
        name="area"
        label={t("challenges.admin.ofArea")}
        empty={t("challenges.admin.allAreas")}
        defaultValue={area}
        options={known.taxonomy.neighbourhoods.map(({ slug, name }) => ({
          value: slug,
          label: localize(name, locale, city.defaultLocale),
        }))}
      />
      <div>
        <Button type="submit">{t("challenges.admin.show")}</Button>
      </div>
    </form>
  );
}
