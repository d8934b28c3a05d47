import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { validate } from "uuid";
import { plainText, renderMarkdown } from "@/lib/base/markdown";
import { ownBadges } from "@/lib/engagement/badges/names";
import { findReward } from "@/lib/engagement/rewards/queries";
import { readerOf } from "@/lib/engagement/rewards/redeemer";
import { offerRefusal, rewardRefusal } from "@/lib/engagement/rewards/refusal";
import { RewardPicture } from "@/lib/engagement/rewards/ui/reward-picture";
import { localized } from "@/lib/engagement/rewards/ui/reward-words";
import { localizedIn } from "@/lib/i18n/localized";
import { pageMetadata } from "@/lib/request/metadata";
import { type Page as CityPage, type CityParams, inCity } from "@/lib/request/page";
import { Card } from "@/lib/ui/card";
import { Icon } from "@/lib/ui/icon";
import { PageHeader } from "@/lib/ui/page-header";
import { RichText } from "@/lib/ui/rich-text";
import { Page } from "@/lib/ui/site-shell";
import { Conditions } from "./conditions";
import { GetIt } from "./get-it";

type Props = { params: CityParams & Promise<{ id: string }> };

async function load(page: CityPage, id: string) {
  if (!page.settings.gameOn || !validate(id)) notFound();
  const found = await page.read(async (db) => ({
    ...(await findReward(db, id)),
    reader: await readerOf(db, page.actor),
    names: await ownBadges(db),
  }));
  const { reward, now } = found;
  if (!reward || !now) notFound();
  return { ...found, reward, now };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const { reward } = await load(page, (await params).id);
  return pageMetadata(page, {
    title: localized(page, reward.title),
    description: plainText(localized(page, reward.text), 160),
    path: `/rewards/${reward.id}`,
    hidden: reward.archivedAt !== null,
  });
}

/** What one gets, what it takes, and the one button that gets it. */
export default async function RewardPage({ params }: Props) {
  const page = await inCity(params);
  const { reward, now, reader, names } = await load(page, (await params).id);
  const { t, path, locale, city } = page;
  const own = reader?.(reward.id) ?? null;
  const refusal = own ? rewardRefusal(reward, own, now) : offerRefusal(reward, now);
  return (
    <Page width="text">
      <div className="grid justify-items-start gap-4">
        <a className="link inline-flex min-h-11 items-center gap-2" href={path("/rewards")}>
          <Icon name="back" size={18} />
          {t("rewards.back")}
        </a>
        <PageHeader
          title={localized(page, reward.title)}
          lang={localizedIn(reward.title, locale, city.defaultLocale)}
        />
      </div>
      <RewardPicture reward={reward} className="aspect-video w-full rounded-card" />
      <RichText
        html={renderMarkdown(localized(page, reward.text))}
        lang={localizedIn(reward.text, locale, city.defaultLocale)}
      />
      <GetIt page={page} reward={reward} reader={own} refusal={refusal} />
      <Card as="section">
        <h2 className="mb-4 text-xl font-bold">{t("rewards.conditions")}</h2>
        <Conditions page={page} reward={reward} names={names} />
      </Card>
    </Page>
  );
}
