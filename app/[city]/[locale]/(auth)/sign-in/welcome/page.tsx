import type { Metadata } from "next";
import { HandOver } from "@/lib/onboarding/arriving/ui/hand-over";
import { type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";

type Props = { params: CityParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "auth.ready.title");
}

export default async function SignInWelcomePage({ params, searchParams }: Props) {
  return <HandOver page={await inCity(params)} search={await searchParams} />;
}
