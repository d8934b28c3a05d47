import type { Reward } from "@/lib/engagement/rewards/queries";
import type { Redeemer, Refusal } from "@/lib/engagement/rewards/refusal";
import { redeemForm } from "@/lib/engagement/vouchers/actions";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = { page: Page; reward: Reward; reader: Redeemer | null; refusal: Refusal | null };

export function GetIt({ page, reward, reader, refusal }: Props) {
  const { t, path } = page;
  if (refusal) {
    const missing = refusal === "points" && reader ? (reward.price ?? 0) - reader.balance : null;
    return (
      <Notice title={missing === null ? undefined : t("rewards.missing", { count: missing })}>
        {t(`rewards.refused.${refusal}`)}
        {refusal === "enough" ? (
          <p>
            <a className="link inline-flex min-h-11 items-center" href={path("/vouchers")}>
              {t("rewards.myVouchers")}
            </a>
          </p>
        ) : null}
      </Notice>
    );
  }
  if (!reader) {
    const back = path(`/rewards/${reward.id}`);
    return (
      <div>
        <ButtonLink href={path(`/sign-in?next=${encodeURIComponent(back)}`)} variant="primary">
          {t("rewards.signInToGet")}
        </ButtonLink>
      </div>
    );
  }
  return (
    <ActionForm
      action={redeemForm}
      labels={formLabels(t)}
      formKey={page.formKey()}
      id="redeem"
      className="grid justify-items-start gap-3"
    >
      <HiddenField name="rewardId" value={reward.id} />
      {/* Always the price that the button says, also where one that was shown before was refused. */}
      <input type="hidden" name="price" value={reward.price ?? ""} />
      <SubmitButton>
        {reward.price === null ? t("rewards.getFree") : t("rewards.get", { count: reward.price })}
      </SubmitButton>
      {reward.price === null ? null : (
        <p className="font-semibold">{t("rewards.balance", { count: reader.balance })}</p>
      )}
      <p className="max-w-prose text-muted">{t("rewards.next")}</p>
    </ActionForm>
  );
}
