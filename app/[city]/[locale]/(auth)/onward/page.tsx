import type { Metadata } from "next";
import { OnwardPage } from "@/lib/onboarding/arriving/ui/onward-page";
import { type CityParams, inCity } from "@/lib/request/page";

type Props = { params: CityParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { robots: { index: false } };

export default async function CityOnwardPage({ params, searchParams }: Props) {
  return <OnwardPage page={await inCity(params)} search={await searchParams} />;
}
