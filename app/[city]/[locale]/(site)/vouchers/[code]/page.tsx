import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hereCounter } from "@/lib/engagement/counter/queries";
import { findAtCounter, findOwnVoucher } from "@/lib/engagement/vouchers/queries";
import { ClosedCounter } from "@/lib/engagement/vouchers/ui/closed-counter";
import { counterPass } from "@/lib/request/counter-cookie";
import { type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { AtCounter } from "./at-counter";
import { OwnVoucherPage } from "./own-voucher";

type Props = {
  params: CityParams & Promise<{ code: string }>;
  searchParams: Promise<{ new?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "rewards.vouchers.one");
}

/** Where a voucher's code leads: its owner shows it, a counter looks at it, and nobody else learns of it. */
export default async function VoucherPage({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { city, actor } = page;
  const { code } = await params;
  const pass = await counterPass();
  const { own, here, atCounter } = await page.read(async (db) => {
    const here = await hereCounter(db, { city, actor }, pass);
    return {
      here,
      own: actor.kind === "person" ? await findOwnVoucher(db, actor.id, code) : null,
      atCounter: here && (await findAtCounter(db, here.counter, code)),
    };
  });
  if (own) {
    const isNew = Boolean((await searchParams).new);
    return <OwnVoucherPage page={page} voucher={own} isNew={isNew} atOwnCounter={here !== null} />;
  }
  if (here) return <AtCounter page={page} voucher={atCounter} partner={here.partner} />;
  if (actor.kind === "person") notFound();
  return <ClosedCounter page={page} back={`/vouchers/${encodeURIComponent(code)}`} />;
}
