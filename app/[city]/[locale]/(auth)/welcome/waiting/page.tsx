import type { Metadata } from "next";
import { Unpublished } from "@/lib/onboarding/arriving/ui/unpublished";
import { type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";

type Props = { params: CityParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "auth.unpublished.title");
}

export default async function WelcomeWaitingPage({ params, searchParams }: Props) {
  return <Unpublished page={await inCity(params)} search={await searchParams} />;
}
