import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ownBadges } from "@/lib/engagement/badges/names";
import { listOffered } from "@/lib/engagement/rewards/queries";
import { readerOf } from "@/lib/engagement/rewards/redeemer";
import { RewardCard } from "@/lib/engagement/rewards/ui/reward-card";
import { pageMetadata } from "@/lib/request/metadata";
import { type Page as CityPage, type CityParams, inCity } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";

type Props = { params: CityParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const { t, city } = page;
  const description = t("rewards.intro", { city: city.name });
  return pageMetadata(page, { title: t("rewards.title"), description, path: "/rewards" });
}

/** What the city thanks with, for everybody to see; who is signed in sees what is missing. */
export default async function Rewards({ params }: Props) {
  const page = await inCity(params);
  const { t, city, path, actor } = page;
  if (!page.settings.gameOn) notFound();
  const { offered, reader, names } = await page.read(async (db) => ({
    offered: await listOffered(db),
    reader: await readerOf(db, actor),
    names: await ownBadges(db),
  }));
  const own =
    actor.kind === "person" ? (
      <ButtonLink href={path("/vouchers")}>{t("rewards.myVouchers")}</ButtonLink>
    ) : null;
  return (
    <Page>
      <PageHeader title={t("rewards.title")} intro={t("rewards.intro", { city: city.name })} actions={own} />
      <Balance page={page} reader={reader?.("") ?? null} />
      {offered.rewards.length > 0 ? (
        <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
          {offered.rewards.map((reward) => (
            <RewardCard
              key={reward.id}
              page={page}
              reward={reward}
              reader={reader?.(reward.id) ?? null}
              names={names}
              now={offered.now}
            />
          ))}
        </ul>
      ) : (
        <EmptyState title={t("rewards.emptyTitle")}>{t("rewards.emptyText")}</EmptyState>
      )}
    </Page>
  );
}

type BalanceProps = { page: CityPage; reader: { plays: boolean; balance: number } | null };

function Balance({ page: { t, path }, reader }: BalanceProps) {
  if (!reader) {
    return (
      <p>
        <a
          className="link inline-flex min-h-11 items-center"
          href={path(`/sign-in?next=${encodeURIComponent(path("/rewards"))}`)}
        >
          {t("rewards.signInHint")}
        </a>
      </p>
    );
  }
  return (
    <p className="text-lg font-semibold">
      {reader.plays ? t("rewards.balance", { count: reader.balance }) : t("rewards.notPlaying")}{" "}
      <a className="link inline-flex min-h-11 items-center font-normal" href={path("/account/points")}>
        {t("rewards.myPoints")}
      </a>
    </p>
  );
}
