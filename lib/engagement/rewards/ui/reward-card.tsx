import type { Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { Card, CardLink } from "@/lib/ui/card";
import type { Reward } from "../queries";
import { offerRefusal, type Redeemer, rewardRefusal } from "../refusal";
import { RewardPicture } from "./reward-picture";
import { type BadgeNames, costWords, localized, periodWords } from "./reward-words";

type Props = {
  page: Page;
  reward: Reward;
  /** Null for who is not signed in. */
  reader: Redeemer | null;
  names: BadgeNames;
  now: Date;
};

export function RewardCard({ page, reward, reader, names, now }: Props) {
  const { t, path } = page;
  const closed = offerRefusal(reward, now);
  const period = periodWords(page, {
    opensAt: closed === "notYet" ? reward.opensAt : null,
    closesAt: reward.closesAt,
  });
  return (
    <Card as="li" interactive flush className="flex flex-col">
      <RewardPicture reward={reward} className={`aspect-video w-full ${closed ? "opacity-60" : ""}`} />
      <div className="grid flex-1 content-start gap-3 p-5">
        <h2 className="text-xl font-bold">
          <CardLink href={path(`/rewards/${reward.id}`)}>
            <bdi>{localized(page, reward.title)}</bdi>
          </CardLink>
        </h2>
        <p className="font-semibold text-brand-text">{costWords(page, reward, names)}</p>
        {reward.stock !== null || period ? (
          <p className="text-muted">
            {[reward.stock ? t("rewards.left", { count: reward.stock }) : null, period]
              .filter(Boolean)
              .join(" · ")}
          </p>
        ) : null}
        <Standing page={page} reward={reward} reader={reader} now={now} />
      </div>
    </Card>
  );
}

/** How far the reader is from it, kindly. */
function Standing({ page: { t }, reward, reader, now }: Omit<Props, "names">) {
  const refusal = reader ? rewardRefusal(reward, reader, now) : offerRefusal(reward, now);
  if (refusal === "points") {
    return <p>{t("rewards.missing", { count: (reward.price ?? 0) - (reader?.balance ?? 0) })}</p>;
  }
  if (refusal && refusal !== "off") return <p>{t(`rewards.refused.${refusal}`)}</p>;
  if (!reader || refusal) return null;
  return (
    <p>
      <Badge kind="success" icon="check">
        {t(reward.price === null ? "rewards.youMay" : "rewards.youCan")}
      </Badge>
    </p>
  );
}
