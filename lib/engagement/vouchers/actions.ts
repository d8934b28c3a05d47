"use server";

import { hereCounter } from "@/lib/engagement/counter/queries";
import { authorize } from "@/lib/people/permissions";
import { cityAction } from "@/lib/request/action";
import { counterPass } from "@/lib/request/counter-cookie";
import { acceptVoucher } from "./accept";
import { codeInput, redeemInput, voucherInput } from "./input";
import { findAtCounter } from "./queries";
import { redeemReward } from "./redeem";
import { refundVoucher } from "./refund";
import { plainCode } from "./state";

export const redeemForm = cityAction("reward.redeem", redeemInput, async (request) => {
  const { code } = await redeemReward(request, request.input);
  return { go: request.path(`/vouchers/${code}?new=1`) };
});

export const giveBackForm = cityAction("voucher.giveBack", voucherInput, async (request) => {
  await refundVoucher(request, request.input);
  return { go: request.path("/vouchers?back=1") };
});

/** The same by staff, from the list of a reward's vouchers. */
export const takeBackForm = cityAction("voucher.takeBack", voucherInput, async (request) => {
  authorize(request.actor, "rewards.manage");
  const { rewardId } = await refundVoucher(request, request.input);
  return { go: request.path(`/admin/rewards/${rewardId}?saved=givenBack`) };
});

const trying = { limit: { name: "counter", points: 60, seconds: 60 } };

/** What is at a typed code; a scanned one leads to the same page by itself. */
export const lookUpForm = cityAction(
  "voucher.lookUp",
  codeInput,
  async ({ db, city, actor, input, t, path }) => {
    const here = await hereCounter(db, { city, actor }, await counterPass());
    if (!here) return { go: path("/counter") };
    const found = await findAtCounter(db, here.counter, input.code);
    if (!found) return { invalid: "", fields: { code: t("rewards.counter.unknown") } };
    return { go: path(`/vouchers/${found.code}`) };
  },
  trying,
);

/** The page says what came of it, from what the database holds: also to a counter whose answer got lost. */
export const acceptForm = cityAction(
  "voucher.accept",
  codeInput,
  async ({ db, city, actor, input, path }) => {
    const here = await hereCounter(db, { city, actor }, await counterPass());
    if (!here) return { go: path("/counter") };
    await acceptVoucher({ db, counter: here.counter }, input);
    return { go: path(`/vouchers/${plainCode(input.code)}`) };
  },
  trying,
);
